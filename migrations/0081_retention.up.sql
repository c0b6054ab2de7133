-- What is over is removed at night, some rows at once, whoever's they were. Of each table a policy says what is over, and the door can
-- neither see nor take another row:
-- answers kept for repeated calls, when their day is over; links of mails a month later, when no job that makes one anew runs any more;
-- refresh tokens sixty days later, when their whole session is over, for until then one that is shown again ends it; and the trail of
-- visitors whom nobody knows after ninety days. A person's own trail goes with the person.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_night') then
    create role door_night nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_night;
create policy door_night on idempotency_key for all to door_night using (expires_at < now()) with check (false);
create policy door_night on person_idempotency_key for all to door_night using (expires_at < now()) with check (false);
create policy door_night on mail_link for all to door_night using (expires_at < now() - interval '30 days') with check (false);
create policy door_night on refresh_token for all to door_night using (expires_at < now() - interval '60 days') with check (false);
create policy door_night on account_audit for all to door_night
  using (user_id is null and created_at < now() - interval '90 days') with check (false);
grant select (tenant_id, id, expires_at), delete on idempotency_key to door_night;
grant select (user_id, id, expires_at), delete on person_idempotency_key to door_night;
grant select (id, expires_at), delete on mail_link, refresh_token to door_night;
grant select (id, user_id, created_at), delete on account_audit to door_night;
create index mail_link_expiry on mail_link (expires_at);
create index refresh_token_expiry on refresh_token (expires_at);
create index account_audit_nobodys on account_audit (created_at) where user_id is null;

-- At most so many of each table; answers of which there were how many. Zero of all: nothing is over.
create function remove_expired(most int) returns table (what text, removed int)
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
grant create on schema public to door_night;
alter function remove_expired(int) owner to door_night;
revoke create on schema public from door_night;
set local role door_night;
revoke all on function remove_expired(int) from public;
grant execute on function remove_expired(int) to mainstreet_web;
reset role;
