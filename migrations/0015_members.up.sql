-- When a member was last here, written with the session that opens or renews. What a membership says of tenant and person never
-- changes, so it is not granted.
alter table membership add column last_seen_at timestamptz;
revoke update on membership from mainstreet_web;
grant update (role, last_seen_at, updated_at) on membership to mainstreet_web;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_sessions') then
    create role door_sessions nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_sessions;

create policy door_sessions on membership for select to door_sessions using (tenant_id = app_tenant());
create policy door_sessions_read on refresh_token for select to door_sessions using (tenant_id = app_tenant());
create policy door_sessions_end on refresh_token for update to door_sessions using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select (tenant_id, user_id) on membership to door_sessions;
grant select (user_id, tenant_id, revoked_at), update (revoked_at, updated_at) on refresh_token to door_sessions;

-- A session is its person's own row, and whoever takes a person out of the tenant is somebody else. The door ends sessions of this
-- tenant alone, and only of who is no member of it any more.
create function end_sessions(person uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  update public.refresh_token r set revoked_at = now(), updated_at = now()
  where r.user_id = person and r.tenant_id = app_tenant() and r.revoked_at is null
    and not exists (select from public.membership m where m.tenant_id = app_tenant() and m.user_id = person)
$$;
grant create on schema public to door_sessions;
alter function end_sessions(uuid) owner to door_sessions;
revoke create on schema public from door_sessions;
set local role door_sessions;
revoke all on function end_sessions(uuid) from public;
grant execute on function end_sessions(uuid) to mainstreet_web;
reset role;
