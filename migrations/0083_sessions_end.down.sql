grant create on schema public to door_night;
set local role door_night;
create or replace function remove_expired(most int) returns table (what text, removed int)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  what := 'idempotency_key';
  delete from public.idempotency_key k where (k.tenant_id, k.id) in
    (select o.tenant_id, o.id from public.idempotency_key o where o.expires_at < now() order by o.expires_at limit most);
  get diagnostics removed = row_count;
  return next;
  what := 'person_idempotency_key';
  delete from public.person_idempotency_key k where (k.user_id, k.id) in
    (select o.user_id, o.id from public.person_idempotency_key o where o.expires_at < now() order by o.expires_at limit most);
  get diagnostics removed = row_count;
  return next;
  what := 'mail_link';
  delete from public.mail_link l where l.id in
    (select o.id from public.mail_link o where o.expires_at < now() - interval '30 days' order by o.expires_at limit most);
  get diagnostics removed = row_count;
  return next;
  what := 'refresh_token';
  delete from public.refresh_token t where t.id in
    (select o.id from public.refresh_token o where o.expires_at < now() - interval '60 days' order by o.expires_at limit most);
  get diagnostics removed = row_count;
  return next;
  what := 'account_audit';
  delete from public.account_audit a where a.id in
    (select o.id from public.account_audit o where o.user_id is null and o.created_at < now() - interval '90 days' order by o.created_at limit most);
  get diagnostics removed = row_count;
  return next;
end $$;
reset role;
revoke create on schema public from door_night;
drop index session_age;
revoke select (id, last_used_at), delete on session from door_night;
drop policy door_night on session;
