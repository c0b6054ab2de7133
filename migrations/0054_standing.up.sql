-- Who listens by a socket is looked at again every two seconds, all of a process in one question: the one thing that no tenant's wall can answer.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_standing') then
    create role door_standing nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_standing;
create policy door_standing on app_user for select to door_standing using (true);
create policy door_standing on session for select to door_standing using (true);
create policy door_standing on tenant for select to door_standing using (true);
create policy door_standing on membership for select to door_standing using (true);
grant select (id, disabled_at) on app_user to door_standing;
grant select (id, user_id, revoked_at) on session to door_standing;
grant select (id, status, live_tenant_id) on tenant to door_standing;
grant select (tenant_id, user_id) on membership to door_standing;

-- Of those given, by their places, the ones who may hear no more: `session`, it was ended or its person shut out; `tenant`, they belong to
-- it no longer or it is shut. Test mode is shut with the tenant it belongs to, whose members are its members.
create function lost_standing(users uuid[], sessions uuid[], tenants uuid[]) returns table (place int, lost text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select w.place::int, case when u.id is null or u.disabled_at is not null or s.id is null then 'session' else 'tenant' end
  from unnest(users, sessions, tenants) with ordinality w (user_id, session_id, tenant_id, place)
    left join public.app_user u on u.id = w.user_id
    left join public.session s on s.id = w.session_id and s.user_id = w.user_id and s.revoked_at is null
    left join public.tenant t on t.id = w.tenant_id
    left join public.tenant l on l.id = t.live_tenant_id
    left join public.membership m on m.user_id = w.user_id and m.tenant_id = coalesce(t.live_tenant_id, t.id)
  where u.id is null or u.disabled_at is not null or s.id is null or m.user_id is null
    or t.status in ('suspended', 'closed') or coalesce(l.status, '') in ('suspended', 'closed')
$$;
grant create on schema public to door_standing;
alter function lost_standing(uuid[], uuid[], uuid[]) owner to door_standing;
revoke create on schema public from door_standing;
set local role door_standing;
revoke all on function lost_standing(uuid[], uuid[], uuid[]) from public;
grant execute on function lost_standing(uuid[], uuid[], uuid[]) to mainstreet_web;
reset role;
