-- A sign-in that fails belongs into the trail of the tenant that was to be entered, and of no other; but nobody is signed in then, so a door
-- writes it. It looks itself whether the account belongs to that tenant: for any other, and for nobody's account, it writes nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_trail') then
    create role door_trail nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_trail;
create policy door_trail on app_user for select to door_trail using (true);
create policy door_trail on membership for select to door_trail using (true);
create policy door_trail on tenant for select to door_trail using (true);
create policy door_trail on audit_log for insert to door_trail with check (outcome = 'DENIED' and actor_kind in ('USER', 'VISITOR'));
grant select (id, last_tenant_id) on app_user to door_trail;
grant select (tenant_id, user_id, created_at) on membership to door_trail;
grant select (id, slug, live_tenant_id) on tenant to door_trail;
grant insert (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, request_id, ip_hash) on audit_log to door_trail;

-- `person`: whose account was tried, null where nobody has it. `named`: the tenant's id or slug that was named, null where none was: then it
-- is the one they would have entered, where they were last.
create function note_failed_sign_in(person uuid, named text, kind text, what text, why text, locks boolean, request text, ip text) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  insert into public.audit_log (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, request_id, ip_hash)
  select m.tenant_id, uuidv7(), person, kind, left(what, 100), 'DENIED', jsonb_build_object('reason', left(why, 100)) || case when locks then '{"locked": true}'::jsonb else '{}' end, request, ip
  from public.membership m join public.app_user u on u.id = m.user_id
  where m.user_id = person and (named is null or exists (select from public.tenant t
    where (t.id::text = named or t.slug = named) and coalesce(t.live_tenant_id, t.id) = m.tenant_id))
  order by (m.tenant_id = u.last_tenant_id) desc nulls last, m.created_at limit 1
$$;
grant create on schema public to door_trail;
alter function note_failed_sign_in(uuid, text, text, text, text, boolean, text, text) owner to door_trail;
revoke create on schema public from door_trail;
set local role door_trail;
revoke all on function note_failed_sign_in(uuid, text, text, text, text, boolean, text, text) from public;
grant execute on function note_failed_sign_in(uuid, text, text, text, text, boolean, text, text) to mainstreet_web;
reset role;
