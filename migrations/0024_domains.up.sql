-- Hosts. `tenant_domain` stays what it was, the hosts that are served, each leading to one tenant on the whole installation; a subdomain
-- of BASE_DOMAIN stands in it by its label alone (no dot), a host of the tenant's own by its name. Who claims a host of their own has a row
-- in `domain_claim`, as anybody may, and nothing is served before it is proved: then, and only then, is the host written into `tenant_domain`.
create table domain_claim (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  host text not null check (host = lower(host) and length(host) between 4 and 230),
  token text not null check (length(token) between 20 and 64),
  status text not null default 'PENDING' check (status in ('PENDING', 'VERIFIED', 'FAILING', 'RELEASED')),
  problem text check (problem in ('NO_RECORD', 'OTHER_VALUE', 'NO_ANSWER')),
  failed_checks int not null default 0 check (failed_checks >= 0),
  verified_at timestamptz,
  checked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index domain_claim_host_key on domain_claim (tenant_id, host);

alter table tenant no force row level security;
alter table tenant_domain no force row level security;
alter table tenant add column primary_claim_id uuid,
  add constraint tenant_primary_claim_fkey foreign key (id, primary_claim_id) references domain_claim (tenant_id, id)
    on delete set null (primary_claim_id);
alter table tenant_domain drop constraint tenant_domain_host_check,
  add constraint tenant_domain_host_check check (host = lower(host) and length(host) between 2 and 253),
  add column kind text not null default 'CUSTOM' check (kind in ('CUSTOM', 'SUBDOMAIN')),
  add column claim_id uuid,
  add constraint tenant_domain_claim_fkey foreign key (tenant_id, claim_id) references domain_claim (tenant_id, id);
create unique index tenant_domain_subdomain_key on tenant_domain (tenant_id) where kind = 'SUBDOMAIN';
create index tenant_domain_claim on tenant_domain (tenant_id, claim_id);
-- Until now the slug was the subdomain.
insert into tenant_domain (tenant_id, id, host, kind, verified_at) select id, gen_random_uuid(), slug, 'SUBDOMAIN', now() from tenant;
alter table tenant force row level security;
alter table tenant_domain force row level security;

alter table domain_claim enable row level security;
alter table domain_claim force row level security;
create policy web on domain_claim for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_tenant on domain_claim for select to door_tenant using (true);
grant select, insert, delete on domain_claim to mainstreet_web;
grant update (status, problem, failed_checks, verified_at, checked_at, updated_at) on domain_claim to mainstreet_web;
grant update (primary_claim_id) on tenant to mainstreet_web;
grant insert, delete on tenant_domain to mainstreet_web;
grant select (kind, claim_id) on tenant_domain to door_tenant;
grant select (primary_claim_id) on tenant to door_tenant;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_hosts') then create role door_hosts nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_hosts;
create policy door_hosts on tenant for select to door_hosts using (true);
create policy door_hosts_read on tenant_domain for select to door_hosts using (true);
create policy door_hosts_delete on tenant_domain for delete to door_hosts
  using (exists (select from tenant t where t.id = tenant_id and t.status = 'closed'));
grant select (id, status) on tenant to door_hosts;
grant select (tenant_id, host), delete on tenant_domain to door_hosts;

-- Under which name a tenant is to be linked to: its primary host, else the label of its subdomain; null where it has none.
create function site_of(tenant uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select d.host from public.tenant_domain d join public.tenant t on t.id = d.tenant_id
    where d.tenant_id = site_of.tenant and (d.kind = 'SUBDOMAIN' or d.claim_id = t.primary_claim_id)
    order by d.kind limit 1
$$;

-- Whether a certificate may be asked for in a host's name: it is served, and its tenant was not closed.
create function tls_allowed(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.tenant_domain d join public.tenant t on t.id = d.tenant_id
    where d.host = wanted and d.kind = 'CUSTOM' and t.status <> 'closed')
$$;

-- A closed tenant's name is free for whoever wants it next; until then it keeps it, in case it is opened again.
create function free_host(wanted text) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  delete from public.tenant_domain d where d.host = wanted
    and exists (select from public.tenant t where t.id = d.tenant_id and t.status = 'closed')
$$;
grant create on schema public to door_tenant, door_hosts;
alter function site_of(uuid) owner to door_tenant;
alter function tls_allowed(text) owner to door_tenant;
alter function free_host(text) owner to door_hosts;
revoke create on schema public from door_tenant, door_hosts;
set local role door_tenant;
revoke all on function site_of(uuid), tls_allowed(text) from public;
grant execute on function site_of(uuid), tls_allowed(text) to mainstreet_web;
set local role door_hosts;
revoke all on function free_host(text) from public;
grant execute on function free_host(text) to mainstreet_web;
reset role;

-- A page on a host of the tenant's own may call it: that host is an origin, listed or not.
create policy door_origin on tenant_domain for select to door_origin using (kind = 'CUSTOM');
grant select (host, kind) on tenant_domain to door_origin;
grant create on schema public to door_origin;
set local role door_origin;
create or replace function origin_listed(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.tenant_origin o where o.origin = wanted)
    or wanted like 'https://%' and exists (select from public.tenant_domain d where d.kind = 'CUSTOM' and d.host = substr(wanted, 9))
$$;
reset role;
revoke create on schema public from door_origin;
