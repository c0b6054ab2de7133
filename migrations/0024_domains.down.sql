grant create on schema public to door_origin;
set local role door_origin;
create or replace function origin_listed(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from public.tenant_origin o where o.origin = wanted) $$;
reset role;
revoke create on schema public from door_origin;
drop policy door_origin on tenant_domain;
revoke all on tenant_domain from door_origin;

drop function free_host(text);
drop function tls_allowed(text);
drop function site_of(uuid);
drop policy door_hosts_delete on tenant_domain;
drop policy door_hosts_read on tenant_domain;
drop policy door_hosts on tenant;
revoke all on tenant, tenant_domain from door_hosts;
revoke usage on schema public from door_hosts;
revoke select (kind, claim_id) on tenant_domain from door_tenant;
revoke select (primary_claim_id) on tenant from door_tenant;
revoke insert, delete on tenant_domain from mainstreet_web;

alter table tenant_domain no force row level security;
delete from tenant_domain where kind = 'SUBDOMAIN';
alter table tenant_domain force row level security;
alter table tenant_domain drop column kind, drop column claim_id;
alter table tenant_domain drop constraint tenant_domain_host_check,
  add constraint tenant_domain_host_check check (host = lower(host) and length(host) between 4 and 253);
alter table tenant drop column primary_claim_id;
drop table domain_claim;
