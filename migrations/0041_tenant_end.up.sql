-- How a tenant ends: its owner closes it, and thirty days later everything it has is removed. The web role may neither write a tenant's
-- status nor delete most rows, so both go through doors that look for themselves whether it may be.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_end') then
    create role door_end nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_end;

-- Who asked for the end; null where the operator closed it, which no owner takes back.
alter table tenant add column deletion_requested_by uuid;

create function tenant_grace() returns interval language sql immutable parallel safe as $$ select interval '30 days' $$;

-- Every table of tenants' rows, in the catalogue's words. The tenant itself comes last, by itself.
create function tables_of_tenants() returns setof regclass
  language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname
$$;
-- Every table of people's own rows: what hangs on a person and on no tenant.
create function tables_of_people() returns setof regclass
  language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select distinct c.oid::regclass from pg_class c
  join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'public.app_user'::regclass
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.oid not in (select public.tables_of_tenants())
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped)
$$;

-- The door may delete what belongs to tenants and people, and nothing else of them: a loop, so that each table there is has the same line.
do $$
declare
  one regclass;
begin
  for one in select tables_of_tenants() union all select tables_of_people() loop
    execute format('create policy door_end on %s for all to door_end using (true) with check (true)', one);
    execute format('grant delete on %s to door_end', one);
    execute format('grant select (%s) on %s to door_end', (select string_agg(quote_ident(attname), ', ') from pg_attribute
      where attrelid = one and attname in ('tenant_id', 'user_id') and not attisdropped), one);
  end loop;
end $$;
create policy door_end on tenant for all to door_end using (true) with check (true);
create policy door_end on app_user for all to door_end using (true) with check (true);
grant select (id, slug, status, status_before, status_changed_at, deletion_requested_by, logo_id), delete,
  update (status, status_before, status_reason, status_changed_at, deletion_requested_by, logo_id, logo_dark_id, favicon_id, updated_at) on tenant to door_end;
grant select (id, last_tenant_id, platform_role), delete, update (last_tenant_id) on app_user to door_end;
grant select (role) on membership to door_end;
grant select (hash) on media_asset to door_end;

-- By the owner, of the tenant at hand: closed from this moment.
create function close_tenant() returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (select from public.membership m where m.tenant_id = public.app_tenant() and m.user_id = public.app_user_id() and m.role = 'OWNER') then
    raise exception 'only an owner closes a tenant' using errcode = '42501';
  end if;
  update public.tenant t set status_before = case when t.status in ('onboarding', 'ready', 'active') then t.status else t.status_before end,
    status = 'closed', status_reason = 'Its owner asked for its deletion.', status_changed_at = now(), deletion_requested_by = public.app_user_id(), updated_at = now()
  where t.id = public.app_tenant() and t.status in ('onboarding', 'ready', 'active');
  return (select t.status_changed_at + public.tenant_grace() from public.tenant t where t.id = public.app_tenant() and t.status = 'closed');
end $$;

-- By an owner, within the grace, and only what an owner closed.
create function reopen_tenant() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update public.tenant t set status = coalesce(t.status_before, 'onboarding'), status_before = null, status_reason = null,
    status_changed_at = now(), deletion_requested_by = null, updated_at = now()
  where t.id = public.app_tenant() and t.status = 'closed' and t.deletion_requested_by is not null
    and t.status_changed_at > now() - public.tenant_grace()
    and exists (select from public.membership m where m.tenant_id = t.id and m.user_id = public.app_user_id() and m.role = 'OWNER');
  return found;
end $$;

-- For the jobs that remind and that purge: who is closed, by whose wish, and since when.
create function closed_tenants() returns table (id uuid, slug text, requested_by uuid, purge_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select t.id, t.slug, t.deletion_requested_by, t.status_changed_at + public.tenant_grace() from public.tenant t where t.status = 'closed'
$$;

-- Pictures that nobody but this tenant shows: equal pictures of several tenants are one file.
create function purge_pictures(gone uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select distinct m.hash from public.media_asset m where m.tenant_id = gone and m.hash is not null
    and not exists (select from public.media_asset o where o.hash = m.hash and o.tenant_id <> gone)
$$;

-- One step: the rows of one table, or at last the people and the tenant itself. Answers how many rows; 0 when nothing is left. Refuses
-- whoever is not closed and due, whoever asks.
create function purge_tenant(gone uuid) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  one regclass;
  done int;
  people uuid[];
begin
  if not exists (select from public.tenant t where t.id = gone) then return 0; end if;
  if not exists (select from public.tenant t where t.id = gone and t.status = 'closed' and t.status_changed_at <= now() - public.tenant_grace()) then
    raise exception 'this tenant is not due' using errcode = '42501';
  end if;
  update public.tenant t set logo_id = null, logo_dark_id = null, favicon_id = null where t.id = gone;
  for one in select public.tables_of_tenants() loop
    continue when one = 'public.membership'::regclass;
    begin
      execute format('delete from %s where tenant_id = $1', one) using gone;
      get diagnostics done = row_count;
      if done > 0 then return done; end if;
    exception when foreign_key_violation then null; -- others point at these: first the others
    end;
  end loop;
  -- People go with the last tenant they belonged to; an operator stays.
  people := array(select u.id from public.app_user u join public.membership m on m.user_id = u.id and m.tenant_id = gone
    where u.platform_role is null and not exists (select from public.membership o where o.user_id = u.id and o.tenant_id <> gone));
  delete from public.membership m where m.tenant_id = gone;
  update public.app_user u set last_tenant_id = null where u.last_tenant_id = gone;
  delete from public.refresh_token r where r.tenant_id = gone;
  for one in select public.tables_of_people() loop
    execute format('delete from %s where user_id = any ($1)', one) using people;
  end loop;
  delete from public.app_user u where u.id = any (people);
  delete from public.rate_bucket b where strpos(b.key, gone::text) > 0;
  delete from public.tenant t where t.id = gone;
  return 1;
end $$;

-- What waits in the queue for a tenant that is closed for good.
create function drop_tenant_jobs(gone uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if to_regclass('graphile_worker._private_jobs') is null then return; end if;
  if exists (select from public.tenant t where t.id = gone and t.status <> 'closed') then
    raise exception 'this tenant is not closed' using errcode = '42501';
  end if;
  delete from graphile_worker._private_jobs j where j.payload ->> 'tenantId' = gone::text and j.locked_at is null;
end $$;

create policy door_end on rate_bucket for all to door_end using (true) with check (true);
grant select (key), delete on rate_bucket to door_end;

grant create on schema public to door_end, mainstreet_jobs;
revoke all on function tenant_grace(), tables_of_tenants(), tables_of_people() from public;
grant execute on function tenant_grace(), tables_of_tenants(), tables_of_people() to door_end;
alter function close_tenant() owner to door_end;
alter function reopen_tenant() owner to door_end;
alter function closed_tenants() owner to door_end;
alter function purge_pictures(uuid) owner to door_end;
alter function purge_tenant(uuid) owner to door_end;
alter function drop_tenant_jobs(uuid) owner to mainstreet_jobs;
revoke create on schema public from door_end, mainstreet_jobs;
set local role door_end;
revoke all on function close_tenant(), reopen_tenant(), closed_tenants(), purge_pictures(uuid), purge_tenant(uuid) from public;
grant execute on function close_tenant(), reopen_tenant(), closed_tenants(), purge_pictures(uuid), purge_tenant(uuid) to mainstreet_web;
set local role mainstreet_jobs;
revoke all on function drop_tenant_jobs(uuid) from public;
grant execute on function drop_tenant_jobs(uuid) to mainstreet_web;
reset role;
