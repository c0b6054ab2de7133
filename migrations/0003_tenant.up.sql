-- One white-label customer of the operator. Its row is its own: the policy compares the id, for there is no tenant_id.
create table tenant (
  id uuid primary key,
  slug text not null,
  name text not null check (length(name) between 1 and 120),
  description text,
  email text,
  phone text,
  timezone text not null default 'UTC',
  locale text not null default 'en',
  status text not null default 'onboarding' check (status in ('onboarding', 'ready', 'active', 'suspended', 'closed')),
  plan_key text not null default 'free' references plan (key),
  branding jsonb not null default '{}',
  logo_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint tenant_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 63)
);
create unique index tenant_slug_key on tenant (slug);

-- Verified hosts only, for now: a row is a host we serve.
create table tenant_domain (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  host text not null check (host = lower(host) and length(host) between 4 and 253),
  verified_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
-- Unique on the installation, not per tenant: a host can only ever lead to one tenant.
create unique index tenant_domain_host_key on tenant_domain (host);

create table tenant_origin (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  origin text not null check (origin ~ '^https?://[^/\s]+$' and length(origin) <= 300),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index tenant_origin_origin_key on tenant_origin (tenant_id, origin);
create index tenant_origin_listed on tenant_origin (origin);

alter table tenant enable row level security;
alter table tenant force row level security;
create policy web on tenant for all to mainstreet_web using (id = app_tenant()) with check (id = app_tenant());
create policy door_tenant on tenant for select to door_tenant using (true);
create policy door_search on tenant for select to door_search using (true);
create policy platform on tenant for select to mainstreet_platform using (true);
create policy jobs on tenant for select to mainstreet_jobs using (true);
alter table tenant_domain enable row level security;
alter table tenant_domain force row level security;
create policy web on tenant_domain for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_tenant on tenant_domain for select to door_tenant using (true);
alter table tenant_origin enable row level security;
alter table tenant_origin force row level security;
create policy web on tenant_origin for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_origin on tenant_origin for select to door_origin using (true);

grant select, insert on tenant to mainstreet_web;
-- What a tenant may never change of itself is not granted: its id, its plan, its status.
grant update (slug, name, description, email, phone, timezone, locale, branding, logo_id, updated_at) on tenant to mainstreet_web;
grant select on tenant to mainstreet_platform;
grant select (id, status) on tenant to mainstreet_jobs;
grant select on tenant_domain to mainstreet_web;
grant select, insert, delete on tenant_origin to mainstreet_web;
grant select (id, slug, status) on tenant to door_tenant;
grant select (tenant_id, host) on tenant_domain to door_tenant;
grant select (id, plan_key) on tenant to door_search;
grant select (origin) on tenant_origin to door_origin;

-- The door of tenant resolution: each hint a request carries, answered with the tenant it names. The caller compares them.
create function find_tenant(by_id uuid, by_host text, by_slugs text[])
  returns table (hint text, id uuid, slug text, status text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select 'id:' || t.id, t.id, t.slug, t.status from public.tenant t where t.id = by_id
  union all
  select 'host:' || d.host, t.id, t.slug, t.status
    from public.tenant_domain d join public.tenant t on t.id = d.tenant_id where d.host = by_host
  union all
  select 'slug:' || t.slug, t.id, t.slug, t.status from public.tenant t where t.slug = any (by_slugs)
$$;

-- A preflight carries no tenant, so it is answered by whether anybody lists the origin: a boolean, nothing more.
create function origin_listed(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from public.tenant_origin o where o.origin = wanted) $$;

grant create on schema public to door_tenant, door_origin;
alter function find_tenant(uuid, text, text[]) owner to door_tenant;
alter function origin_listed(text) owner to door_origin;
revoke create on schema public from door_tenant, door_origin;
set local role door_tenant;
revoke all on function find_tenant(uuid, text, text[]) from public;
grant execute on function find_tenant(uuid, text, text[]) to mainstreet_web;
set local role door_origin;
revoke all on function origin_listed(text) from public;
grant execute on function origin_listed(text) to mainstreet_web;
reset role;
