-- A session that was not renewed for ninety days goes at night as well: a token lives thirty days, so by then its last one has been over
-- for sixty, and the token has gone that night too (0081). Nobody is signed in by it, and no list shows it.
create policy door_night on session for all to door_night using (last_used_at < now() - interval '90 days') with check (false);
grant select (id, last_used_at), delete on session to door_night;
create index session_age on session (last_used_at);
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
  what := 'session';
  delete from public.session s where s.id in
    (select o.id from public.session o where o.last_used_at < now() - interval '90 days' order by o.last_used_at limit most);
  get diagnostics removed = row_count;
  return next;
end $$;
reset role;
revoke create on schema public from door_night;
