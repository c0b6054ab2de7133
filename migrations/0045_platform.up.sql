-- The operator's own hands: what the platform role reads of tenants and people, and the few columns it may change. Its policies show
-- every row, for that is its work; its grants are by column, and what a tenant's people write is not among them.
alter table app_user add column disabled_reason text check (length(disabled_reason) between 1 and 500);

-- What operators did, one row a call; no actor: the owner's command line. It outlives the tenant it tells of, so it points at nothing.
create table platform_audit (
  id uuid primary key,
  actor_user_id uuid,
  action text not null,
  about_tenant_id uuid,
  target_type text,
  target_id text,
  reason text,
  outcome text not null check (outcome in ('DONE', 'DENIED')),
  meta jsonb not null default '{}',
  request_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index platform_audit_tenant on platform_audit (about_tenant_id, id desc);
alter table platform_audit enable row level security;
alter table platform_audit force row level security;
create policy platform_read on platform_audit for select to mainstreet_platform using (true);
create policy platform_insert on platform_audit for insert to mainstreet_platform with check (true);
grant select, insert on platform_audit to mainstreet_platform;

create policy platform_insert on tenant for insert to mainstreet_platform with check (status = 'onboarding');
create policy platform_update on tenant for update to mainstreet_platform using (true) with check (true);
grant insert on tenant to mainstreet_platform;
grant update (name, email, timezone, locale, plan_key, status, status_before, status_reason, status_changed_at, deletion_requested_by, updated_at)
  on tenant to mainstreet_platform;
-- A tenant that is founded takes its subdomain.
create policy platform_insert on tenant_domain for insert to mainstreet_platform with check (tenant_id = app_tenant() and kind = 'SUBDOMAIN');
grant insert on tenant_domain to mainstreet_platform;
-- What an operator does to a tenant is told on that tenant's board.
create policy platform_read on event for select to mainstreet_platform using (tenant_id = app_tenant());
create policy platform_insert on event for insert to mainstreet_platform with check (tenant_id = app_tenant());
grant select (id), insert on event to mainstreet_platform;

-- The role of an operator is given by the door below alone.
create policy platform_read on app_user for select to mainstreet_platform using (true);
create policy platform_insert on app_user for insert to mainstreet_platform with check (platform_role is null and email_verified_at is null);
create policy platform_update on app_user for update to mainstreet_platform using (true) with check (true);
grant select on app_user to mainstreet_platform;
grant insert (id, email, name) on app_user to mainstreet_platform;
grant update (disabled_at, disabled_reason, updated_at) on app_user to mainstreet_platform;

create policy platform_read on membership for select to mainstreet_platform using (true);
create policy platform_insert on membership for insert to mainstreet_platform with check (role = 'OWNER');
grant select on membership to mainstreet_platform;
grant insert on membership to mainstreet_platform;

-- A suspended person's sessions end; where they were used is not read.
create policy platform_read on session for select to mainstreet_platform using (true);
create policy platform_update on session for update to mainstreet_platform using (true) with check (true);
grant select (user_id, revoked_at), update (revoked_at, updated_at) on session to mainstreet_platform;
create policy platform_read on refresh_token for select to mainstreet_platform using (true);
create policy platform_update on refresh_token for update to mainstreet_platform using (true) with check (true);
grant select (user_id, revoked_at), update (revoked_at, updated_at) on refresh_token to mainstreet_platform;

-- Into a tenant's own trail an operator writes only as one.
create policy platform_insert on audit_log for insert to mainstreet_platform with check (actor_kind = 'PLATFORM');
grant insert on audit_log to mainstreet_platform;

create policy platform on plan for select to mainstreet_platform using (true);
grant select on plan to mainstreet_platform;
-- How many listings there are, and no word of them.
create policy platform on listing for select to mainstreet_platform using (true);
grant select (tenant_id, deleted_at) on listing to mainstreet_platform;

set local role mainstreet_jobs;
grant execute on function enqueue to mainstreet_platform;
set local role door_tenant;
grant execute on function find_tenant to mainstreet_platform;
set local role door_hosts;
grant execute on function free_host to mainstreet_platform;
reset role;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_operator') then
    create role door_operator nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_operator;
create policy door_operator_read on app_user for select to door_operator using (true);
create policy door_operator_insert on app_user for insert to door_operator with check (true);
create policy door_operator_update on app_user for update to door_operator using (true) with check (true);
grant select (id, email, platform_role, email_verified_at, disabled_at) on app_user to door_operator;
grant insert (id, email, name, platform_role) on app_user to door_operator;
grant update (platform_role, updated_at) on app_user to door_operator;
create policy door_operator_insert on platform_audit for insert to door_operator with check (actor_user_id is null);
grant insert (id, action, target_type, target_id, outcome) on platform_audit to door_operator;

-- Makes an operator, or takes the role away; for the owner's command line alone. A person nobody has yet needs a name. Who never
-- confirmed their address is not promoted: whoever registered it need not be whose it is.
create function set_operator(wanted_email text, wanted_name text, new_id uuid, appoint boolean)
  returns table (user_id uuid, outcome text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  confirmed boolean;
  shut boolean;
  present text;
begin
  select u.id, u.email_verified_at is not null, u.disabled_at is not null, u.platform_role
    into user_id, confirmed, shut, present from public.app_user u where u.email = wanted_email;
  if user_id is null then
    if not appoint or wanted_name is null then outcome := 'unknown'; return next; return; end if;
    insert into public.app_user (id, email, name, platform_role) values (new_id, wanted_email, wanted_name, 'ADMIN');
    user_id := new_id;
    outcome := 'made';
  elsif not appoint then
    update public.app_user u set platform_role = null, updated_at = now() where u.id = set_operator.user_id;
    outcome := case when present is null then 'unchanged' else 'removed' end;
  elsif shut then outcome := 'disabled';
  elsif present = 'ADMIN' then outcome := 'unchanged';
  elsif not confirmed then outcome := 'unconfirmed';
  else
    update public.app_user u set platform_role = 'ADMIN', updated_at = now() where u.id = set_operator.user_id;
    outcome := 'promoted';
  end if;
  if outcome in ('made', 'promoted', 'removed') then
    insert into public.platform_audit (id, action, target_type, target_id, outcome)
      values (uuidv7(), case outcome when 'removed' then 'removeOperator' else 'appointOperator' end, 'PlatformUser', user_id::text, 'DONE');
  end if;
  return next;
end $$;
grant create on schema public to door_operator;
alter function set_operator(text, text, uuid, boolean) owner to door_operator;
revoke create on schema public from door_operator;
set local role door_operator;
revoke all on function set_operator(text, text, uuid, boolean) from public;
grant execute on function set_operator(text, text, uuid, boolean) to session_user;
reset role;
