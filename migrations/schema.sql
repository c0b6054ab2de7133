-- The schema as the migrations leave it, read from the catalogue (server/src/db/dump.ts): the judge of drift.
-- Written by `node server/dist/dump.js`, never by hand; compared by a test. What the owner may do goes without saying.

create role door_end nologin;
create role door_hosts nologin;
create role door_inbox nologin;
create role door_invitation nologin;
create role door_keys nologin;
create role door_login nologin;
create role door_mail nologin;
create role door_media nologin;
create role door_night nologin;
create role door_operator nologin;
create role door_origin nologin;
create role door_passkey nologin;
create role door_plan nologin;
create role door_ready nologin;
create role door_refresh nologin;
create role door_replicas nologin;
create role door_search nologin;
create role door_sessions nologin;
create role door_standing nologin;
create role door_statistics nologin;
create role door_tenant nologin;
create role door_tokens nologin;
create role door_trail nologin;
create role door_usage nologin;
create role door_verify nologin;
create role mainstreet_jobs nologin;
create role mainstreet_platform nologin;
create role mainstreet_web nologin;

create schema graphile_worker;
grant create, usage on schema graphile_worker to mainstreet_jobs;
create schema migration;
grant usage on schema migration to door_ready;
grant usage on schema public to door_end;
grant usage on schema public to door_hosts;
grant usage on schema public to door_inbox;
grant usage on schema public to door_invitation;
grant usage on schema public to door_keys;
grant usage on schema public to door_login;
grant usage on schema public to door_mail;
grant usage on schema public to door_media;
grant usage on schema public to door_night;
grant usage on schema public to door_operator;
grant usage on schema public to door_origin;
grant usage on schema public to door_passkey;
grant usage on schema public to door_plan;
grant usage on schema public to door_ready;
grant usage on schema public to door_refresh;
grant usage on schema public to door_replicas;
grant usage on schema public to door_search;
grant usage on schema public to door_sessions;
grant usage on schema public to door_standing;
grant usage on schema public to door_statistics;
grant usage on schema public to door_tenant;
grant usage on schema public to door_tokens;
grant usage on schema public to door_trail;
grant usage on schema public to door_usage;
grant usage on schema public to door_verify;
grant usage on schema public to mainstreet_jobs;
grant usage on schema public to mainstreet_platform;
grant usage on schema public to mainstreet_web;
grant usage on schema public to public;

create extension fuzzystrmatch schema public;

CREATE OR REPLACE FUNCTION public.after_word(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when strpos(name, ' ') > 0 then substr(name, strpos(name, ' ') + 1) end
$function$;
grant execute on function after_word(text) to public;

CREATE OR REPLACE FUNCTION public.any_of(exact text, prefixes text[], near text[], suffix text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select '(' || exact || coalesce((select string_agg('|' || quote_literal(prefix || word) || suffix, '') from unnest(near) word, unnest(prefixes) prefix), '') || ')'
$function$;
grant execute on function any_of(text,text[],text[],text) to public;

CREATE OR REPLACE FUNCTION public.app_home()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('app.live_tenant_id', true), '')::uuid, app_tenant()) $function$;
grant execute on function app_home() to public;

CREATE OR REPLACE FUNCTION public.app_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.tenant_id', true), '')::uuid $function$;
grant execute on function app_tenant() to door_search;
grant execute on function app_tenant() to public;

CREATE OR REPLACE FUNCTION public.app_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$;
grant execute on function app_user_id() to public;

CREATE OR REPLACE FUNCTION public.billed_tenants(live boolean)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.tenant_id from public.tenant_subscription s where s.livemode = live
    and (s.state <> 'CANCELED' or s.subdomain_release_at is not null or s.ended_at > now() - interval '3 days')
  union select a.tenant_id from public.billing_account a where a.livemode = live and a.intent_at is not null
  union select c.tenant_id from public.checkout_session c where c.livemode = live and c.state = 'OPEN' and c.session_ref is not null
  union select f.tenant_id from public.featured_slot f where f.source = 'PURCHASE' and f.until > now()
  union select d.tenant_id from public.second_subscription d where d.livemode = live and d.settled_at is null
$function$;
alter function billed_tenants(boolean) owner to door_inbox;
grant execute on function billed_tenants(boolean) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.billing_customers(live boolean, after_ref text, most integer, one_ref text)
 RETURNS TABLE(tenant_id uuid, customer_ref text, plan_key text, subscriptions jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.tenant_id, a.customer_ref, t.plan_key, coalesce((select jsonb_agg(jsonb_build_object('ref', s.subscription_ref, 'state', s.state,
      'planKey', s.plan_key, 'quantity', s.quantity, 'unitAmount', s.unit_amount, 'currency', s.currency, 'interval', s.interval,
      'periodEnd', s.period_end, 'trialEnd', s.trial_end, 'cancelAt', s.cancel_at))
    from public.tenant_subscription s where s.tenant_id = a.tenant_id and s.livemode = a.livemode), '[]')
  from public.billing_account a join public.tenant t on t.id = a.tenant_id
  where a.livemode = live and a.customer_ref > after_ref and (one_ref is null or a.customer_ref = one_ref) order by a.customer_ref limit least(most, 500)
$function$;
alter function billing_customers(boolean,text,integer,text) owner to door_inbox;
grant execute on function billing_customers(boolean,text,integer,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.close_tenant()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select from public.membership m where m.tenant_id = public.app_tenant() and m.user_id = public.app_user_id() and m.role = 'OWNER') then
    raise exception 'only an owner closes a tenant' using errcode = '42501';
  end if;
  update public.tenant t set status_before = case when t.status in ('onboarding', 'ready', 'active') then t.status else t.status_before end,
    status = 'closed', status_reason = 'Its owner asked for its deletion.', status_changed_at = now(), deletion_requested_by = public.app_user_id(), updated_at = now()
  where t.id = public.app_tenant() and t.status in ('onboarding', 'ready', 'active');
  return (select t.status_changed_at + public.tenant_grace() from public.tenant t where t.id = public.app_tenant() and t.status = 'closed');
end $function$;
alter function close_tenant() owner to door_end;
grant execute on function close_tenant() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.closed_tenants()
 RETURNS TABLE(id uuid, slug text, requested_by uuid, purge_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select t.id, t.slug, t.deletion_requested_by, t.status_changed_at + public.tenant_grace() from public.tenant t where t.status = 'closed'
$function$;
alter function closed_tenants() owner to door_end;
grant execute on function closed_tenants() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.count_failed_jobs()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select count(*)::int from graphile_worker._private_jobs j where j.attempts >= j.max_attempts and j.locked_at is null
$function$;
alter function count_failed_jobs() owner to mainstreet_jobs;
grant execute on function count_failed_jobs() to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.defer_stripe_events(of_subject text, seconds integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update public.stripe_event e set updated_at = now(), next_at = greatest(e.next_at, now() + make_interval(secs => least(greatest(seconds, 1), 3600)))
    where e.subject = of_subject and e.state = 'WAITING'
$function$;
alter function defer_stripe_events(text,integer) owner to door_inbox;
grant execute on function defer_stripe_events(text,integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.distance_km(lat1 double precision, lng1 double precision, lat2 double precision, lng2 double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select 12742 * asin(least(1, sqrt(sin((lat2 - lat1) * 0.008726646259971648) ^ 2
    + cos(lat1 * 0.017453292519943295) * cos(lat2 * 0.017453292519943295) * sin((lng2 - lng1) * 0.008726646259971648) ^ 2)))
$function$;
grant execute on function distance_km(double precision,double precision,double precision,double precision) to public;

CREATE OR REPLACE FUNCTION public.drop_job(job bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  delete from graphile_worker._private_jobs j where j.id = job and j.attempts >= j.max_attempts and j.locked_at is null;
  return found;
end $function$;
alter function drop_job(bigint) owner to mainstreet_jobs;
grant execute on function drop_job(bigint) to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.drop_tenant_jobs(gone uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if to_regclass('graphile_worker._private_jobs') is null then return; end if;
  if exists (select from public.tenant t where t.id = gone and t.status <> 'closed') then
    raise exception 'this tenant is not closed' using errcode = '42501';
  end if;
  delete from graphile_worker._private_jobs j where j.payload ->> 'tenantId' = gone::text and j.locked_at is null;
end $function$;
alter function drop_tenant_jobs(uuid) owner to mainstreet_jobs;
grant execute on function drop_tenant_jobs(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.empty_test_mode()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  one record;
  done int;
begin
  if not exists (select from public.tenant t where t.id = public.app_tenant() and t.live_tenant_id is not null) then
    raise exception 'only a test mode is emptied' using errcode = '42501';
  end if;
  for one in select c.oid::regclass as name from public.tables_of_tenants() t join pg_class c on c.oid = t
    where c.relname <> all ('{api_key,tenant_key,tenant_domain,domain_claim,tenant_origin,membership,invitation,invitation_listing,audit_log,audit_target,event,event_receipt,idempotency_key,notification,notification_preference,tenant_export,test_data_reset,feature_flag,limit_override,view_as}')
    order by c.relname
  loop
    begin
      execute format('delete from %s where tenant_id = public.app_tenant()', one.name);
      get diagnostics done = row_count;
      if done > 0 then return done; end if;
    exception when foreign_key_violation then null; -- others point at these: first the others
    end;
  end loop;
  return 0;
end $function$;
alter function empty_test_mode() owner to door_end;
grant execute on function empty_test_mode() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.end_sessions(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update public.refresh_token r set revoked_at = now(), updated_at = now()
  where r.user_id = person and r.tenant_id = app_tenant() and r.revoked_at is null
    and not exists (select from public.membership m where m.tenant_id = app_tenant() and m.user_id = person)
$function$;
alter function end_sessions(uuid) owner to door_sessions;
grant execute on function end_sessions(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.enqueue(task text, payload json, job_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  whose text := coalesce(payload ->> 'tenantId', '');
  turn int;
  takes_long boolean;
  is_urgent boolean;
begin
  select e.long into takes_long from public.errand e where e.task = enqueue.task;
  if takes_long is null or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  if whose is distinct from coalesce(public.app_tenant()::text, '') then
    raise exception 'a job of another tenant' using errcode = '22023';
  end if;
  -- The last of this tenant's is where the index `jobs_of_tenant` ends for it: asked for by both columns and in their order, nothing but that
  -- index will do, and one row of it is read.
  select least(32000, greatest(
    coalesce((select case when j.tenant = whose then j.priority + 1 end from (
      select coalesce(j.payload ->> 'tenantId', '') as tenant, j.priority from graphile_worker._private_jobs j
      where j.is_available = true and (coalesce(j.payload ->> 'tenantId', ''), j.priority) <= (whose, 32767::smallint)
      order by coalesce(j.payload ->> 'tenantId', '') desc, j.priority desc limit 1) j), 0),
    coalesce((select j.priority from graphile_worker._private_jobs j where j.is_available = true and j.priority >= 0
      order by j.priority, j.run_at limit 1), 0))) into turn;
  -- What was paid is seen to before all that waits: at most eight such jobs, and a worker keeps a slot from them (jobs/fairness.ts).
  is_urgent := task = 'drain_stripe_inbox';
  if is_urgent then turn := -1; end if;
  perform graphile_worker.add_job(task, payload => payload, job_key => job_key, priority => turn, max_attempts => 14,
    flags => case when whose = '' then '{}' else array['tenant:' || whose] end
      || case when takes_long then array['long'] else '{}' end
      || case when is_urgent then array['urgent'] else '{}' end);
end $function$;
alter function enqueue(text,json,text) owner to mainstreet_jobs;
grant execute on function enqueue(text,json,text) to mainstreet_platform;
grant execute on function enqueue(text,json,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.enter_request(by_ids uuid[], by_host text, by_slugs text[], by_key bytea, own_bucket text, manner text, times integer, beyond integer, own_per_second double precision, own_burst integer, tenant_per_second double precision, tenant_burst integer)
 RETURNS TABLE(hint text, id uuid, slug text, status text, live_tenant_id uuid, key jsonb, bucket text, per_second double precision, burst integer, granted integer, remaining integer, reset_ms integer, retry_ms integer, paid boolean)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  named uuid;
  family uuid;
  tokened boolean := false;
  agreed boolean := true;
  keyed boolean := false;
  allowed int := times;
begin
  paid := times > 0 and beyond > 0;
  for hint, id, slug, status, live_tenant_id, key in
    select f.hint, f.id, f.slug, f.status, f.live_tenant_id, f.key from public.find_tenant(null, by_host, by_slugs, by_key) f
    union all
    select f.hint, f.id, f.slug, f.status, f.live_tenant_id, f.key from unnest(by_ids) given (id), public.find_tenant(given.id, null, '{}') f
  loop
    agreed := agreed and coalesce(family = coalesce(live_tenant_id, id), true);
    keyed := keyed or hint = 'key';
    tokened := tokened or coalesce(id = by_ids[1], false);
    family := coalesce(live_tenant_id, id);
    named := case when live_tenant_id is null then coalesce(named, id) else id end;
    return next;
  end loop;
  hint := null; id := null; slug := null; status := null; live_tenant_id := null; key := null;
  if not agreed then named := null; end if;
  if manner = 'staff' and not tokened or manner = 'key' and not keyed then manner := 'visitor'; end if;
  for bucket, per_second, burst in
    select own_bucket, own_per_second, own_burst where named is null or manner in ('visitor', 'door')
    union all
    select case when manner in ('staff', 'door') then manner else 'tenant' end || ':' || named,
        coalesce(rate, tenant_per_second), coalesce(rate * 10, tenant_burst)
      from public.rate_of(named) rate where named is not null
  loop
    granted := 0;
    if paid and allowed + beyond <= burst then
      select t.* into granted, remaining, reset_ms, retry_ms from public.take_tokens(bucket, per_second, burst, allowed + beyond, true) t;
      granted := granted - beyond;
    end if;
    paid := granted > 0;
    if not paid and times > 0 then
      select t.* into granted, remaining, reset_ms, retry_ms from public.take_tokens(bucket, per_second, burst, allowed) t;
    end if;
    allowed := granted;
    return next;
    exit when times > 0 and allowed = 0;
  end loop;
end $function$;
grant execute on function enter_request(uuid[],text,text[],bytea,text,text,integer,integer,double precision,integer,double precision,integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.fail_stripe_events(ids text[], error text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  parked text[];
begin
  with failed as (
    update public.stripe_event e set attempts = e.attempts + 1, last_error = left(error, 300), updated_at = now(),
      state = case when e.attempts >= 11 then 'PARKED' else 'WAITING' end,
      next_at = now() + least(interval '1 hour', interval '1 second' * 2 ^ (e.attempts + 1))
    where e.id = any (ids) and e.state = 'WAITING' returning e.state, e.type)
  select array_agg(f.type) filter (where f.state = 'PARKED') into parked from failed f;
  perform public.ring_operators('WEBHOOKS_PARKED', p.type) from (select distinct unnest(parked) as type) p;
  return coalesce(cardinality(parked), 0);
end $function$;
alter function fail_stripe_events(text[],text) owner to door_inbox;
grant execute on function fail_stripe_events(text[],text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.failed_jobs(below bigint, size integer)
 RETURNS TABLE(id bigint, task text, tenant_id uuid, request_id text, payload json, attempts integer, error text, queued_at timestamp with time zone, failed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select j.id, t.identifier, nullif(j.payload ->> 'tenantId', '')::uuid, j.payload ->> 'requestId', j.payload, j.attempts, j.last_error,
    j.created_at, j.updated_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.locked_at is null and (below is null or j.id < below)
  order by j.id desc limit least(size, 101)
$function$;
alter function failed_jobs(bigint,integer) owner to mainstreet_jobs;
grant execute on function failed_jobs(bigint,integer) to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.find_billing(ref text, live boolean)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select coalesce((select a.tenant_id from public.billing_account a where a.customer_ref = ref and a.livemode = live),
    (select s.tenant_id from public.tenant_subscription s where s.subscription_ref = ref and s.livemode = live))
$function$;
alter function find_billing(text,boolean) owner to door_inbox;
grant execute on function find_billing(text,boolean) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.find_invitation(wanted bytea)
 RETURNS TABLE(tenant_id uuid, slug text, tenant_name text, branding jsonb, logo_id uuid, id uuid, link_id uuid, email text, role text, inviter text, expires_at timestamp with time zone, known boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select t.id, t.slug, t.name, t.branding, t.logo_id, i.id, i.link_id, i.email, i.role, b.name, i.expires_at,
    exists (select from public.app_user u where u.email = i.email and (u.email_verified_at is not null or u.disabled_at is not null
      or exists (select from public.membership m where m.user_id = u.id)))
  from public.invitation i join public.tenant t on t.id = i.tenant_id join public.app_user b on b.id = i.invited_by
  where i.token_hash = wanted and i.accepted_at is null and i.revoked_at is null and t.status not in ('suspended', 'closed')
$function$;
alter function find_invitation(bytea) owner to door_invitation;
grant execute on function find_invitation(bytea) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.find_login(wanted_email text, wanted_user uuid)
 RETURNS TABLE(user_id uuid, email text, password_hash text, email_verified boolean, disabled boolean, last_tenant_id uuid, tenant_ids uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select u.id, u.email, p.hash, u.email_verified_at is not null, u.disabled_at is not null, u.last_tenant_id,
    array(select m.tenant_id from public.membership m where m.user_id = u.id order by m.created_at)
  from public.app_user u left join public.user_password p on p.user_id = u.id where u.email = wanted_email or u.id = wanted_user
$function$;
alter function find_login(text,uuid) owner to door_login;
grant execute on function find_login(text,uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.find_mail_link(wanted bytea, wanted_purpose text)
 RETURNS TABLE(id uuid, user_id uuid, email text, used_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select l.id, l.user_id, l.email, l.used_at, l.expires_at
  from public.mail_link l where l.token_hash = wanted and l.purpose = wanted_purpose
$function$;
alter function find_mail_link(bytea,text) owner to door_verify;
grant execute on function find_mail_link(bytea,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.find_passkey(wanted bytea)
 RETURNS TABLE(id uuid, user_id uuid, public_key bytea, counter bigint, transports text[], host text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select p.id, p.user_id, p.public_key, p.counter, p.transports, p.host from public.passkey p where p.credential_id = wanted
$function$;
alter function find_passkey(bytea) owner to door_passkey;
grant execute on function find_passkey(bytea) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.find_refresh(wanted bytea)
 RETURNS TABLE(id uuid, user_id uuid, tenant_id uuid, family_id uuid, rotated_at timestamp with time zone, revoked_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select r.id, r.user_id, r.tenant_id, r.family_id, r.rotated_at, r.revoked_at, r.expires_at
  from public.refresh_token r where r.token_hash = wanted
$function$;
alter function find_refresh(bytea) owner to door_refresh;
grant execute on function find_refresh(bytea) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.find_tenant(by_id uuid, by_host text, by_slugs text[], by_key bytea DEFAULT NULL::bytea)
 RETURNS TABLE(hint text, id uuid, slug text, status text, live_tenant_id uuid, key jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select f.hint, t.id, t.slug, case when l.status in ('suspended', 'closed') then l.status else t.status end, t.live_tenant_id, f.key
  from (
    select 'id:' || by_id as hint, by_id as tenant_id, null::jsonb as key where by_id is not null
    union all
    select 'host:' || d.host, d.tenant_id, null from public.tenant_domain d where d.host = by_host
    union all
    select 'slug:' || s.slug, s.id, null from public.tenant s where s.slug = any (by_slugs)
    union all
    select 'key', k.tenant_id, jsonb_build_object('id', k.id, 'kind', k.kind, 'mode', k.mode, 'scopes', k.scopes,
        'allowedIps', k.allowed_ips, 'makerRole', case when u.disabled_at is null then m.role end)
      from public.api_key k join public.tenant o on o.id = k.tenant_id join public.app_user u on u.id = k.created_by
        left join public.membership m on m.tenant_id = coalesce(o.live_tenant_id, o.id) and m.user_id = k.created_by
      where k.key_hash = by_key and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
  ) f join public.tenant t on t.id = f.tenant_id left join public.tenant l on l.id = t.live_tenant_id
$function$;
alter function find_tenant(uuid,text,text[],bytea) owner to door_tenant;
grant execute on function find_tenant(uuid,text,text[],bytea) to mainstreet_platform;
grant execute on function find_tenant(uuid,text,text[],bytea) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.forget_addresses(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  endorsements int;
  reports int;
begin
  update public.endorsement e set ip_hash = null, author_email = null where (e.tenant_id, e.id) in
    (select o.tenant_id, o.id from public.endorsement o
      where o.created_at < now() - interval '90 days' and (o.ip_hash is not null or o.author_email is not null)
      order by o.created_at limit most);
  get diagnostics endorsements = row_count;
  update public.moderation_report r set reporter_email = null where (r.tenant_id, r.id) in
    (select o.tenant_id, o.id from public.moderation_report o
      where o.created_at < now() - interval '90 days' and o.reporter_email is not null order by o.created_at limit most);
  get diagnostics reports = row_count;
  return endorsements + reports;
end $function$;
alter function forget_addresses(integer) owner to door_night;
grant execute on function forget_addresses(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.forget_claim_proofs(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  forgotten int;
begin
  delete from public.claim_proof c where (c.tenant_id, c.id) in
    (select o.tenant_id, o.id from public.claim_proof o where o.expires_at < now() - interval '30 days' order by o.expires_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $function$;
alter function forget_claim_proofs(integer) owner to door_night;
grant execute on function forget_claim_proofs(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.forget_enquiries(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  ended int;
  forgotten int;
begin
  delete from public.enquiry e where (e.tenant_id, e.id) in
    (select o.tenant_id, o.id from public.enquiry o
      where o.last_message_at < now() - interval '2 years' or (o.status = 'SPAM' and o.last_message_at < now() - interval '30 days')
      order by o.last_message_at limit most);
  get diagnostics ended = row_count;
  update public.enquiry e set ip_hash = null where (e.tenant_id, e.id) in
    (select o.tenant_id, o.id from public.enquiry o
      where o.created_at < now() - interval '90 days' and o.ip_hash is not null order by o.created_at limit most);
  get diagnostics forgotten = row_count;
  return ended + forgotten;
end $function$;
alter function forget_enquiries(integer) owner to door_night;
grant execute on function forget_enquiries(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.forget_saved_searches(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  forgotten int;
begin
  delete from public.saved_search s where (s.tenant_id, s.id) in
    (select o.tenant_id, o.id from public.saved_search o
      where (o.status = 'WAITING' and o.updated_at < now() - interval '7 days') or (o.status = 'BROKEN' and o.updated_at < now() - interval '30 days')
      order by o.updated_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $function$;
alter function forget_saved_searches(integer) owner to door_night;
grant execute on function forget_saved_searches(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.forget_stripe_events(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  forgotten int;
begin
  delete from public.stripe_event e where e.id in (select o.id from public.stripe_event o
    where o.state in ('DONE', 'IGNORED') and o.created_at < now() - interval '30 days' order by o.created_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $function$;
alter function forget_stripe_events(integer) owner to door_night;
grant execute on function forget_stripe_events(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.forget_usage(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  forgotten int;
begin
  delete from public.usage_alert a where a.month < (now() - interval '25 months')::date;
  delete from public.usage_month m where m.month < (now() - interval '25 months')::date;
  delete from public.usage_day d where (d.tenant_id, d.id) in
    (select o.tenant_id, o.id from public.usage_day o where o.day < (now() - interval '25 months')::date limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $function$;
alter function forget_usage(integer) owner to door_night;
grant execute on function forget_usage(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.found_listings(mine uuid, statuses text[], asked tsquery, scored_at timestamp with time zone, wanted tsquery, near_lat double precision, near_lng double precision, radius_km double precision, area polygon, featured boolean, clock jsonb)
 RETURNS SETOF listing_search
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select s.* from (
    select s.* from listing_search s
    where s.keys @@ asked and listing_fits(s, scored_at, wanted, area, featured, clock)
    offset 0
  ) s
  where s.tenant_id = mine and s.status = any (statuses) and (near_lat is null or distance_km(near_lat, near_lng, s.lat, s.lng) <= radius_km)
$function$;
grant execute on function found_listings(uuid,text[],tsquery,timestamp with time zone,tsquery,double precision,double precision,double precision,polygon,boolean,jsonb) to public;

CREATE OR REPLACE FUNCTION public.free_host(wanted text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  delete from public.tenant_domain d where d.host = wanted
    and exists (select from public.tenant t where t.id = d.tenant_id and t.status = 'closed')
$function$;
alter function free_host(text) owner to door_hosts;
grant execute on function free_host(text) to mainstreet_platform;
grant execute on function free_host(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.give_back(bucket text, per_second double precision)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET lock_timeout TO '150ms'
AS $function$
  update public.rate_bucket set tat = greatest(clock_timestamp(), tat - make_interval(secs => 1.0 / per_second))
    where key = bucket and bucket like 'login:%'
$function$;
alter function give_back(text,double precision) owner to door_tokens;
grant execute on function give_back(text,double precision) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.hold_job(job bigint, holder text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform from graphile_worker._private_jobs j where j.id = job and j.locked_by = holder for share;
  return found;
end $function$;
alter function hold_job(bigint,text) owner to mainstreet_jobs;
grant execute on function hold_job(bigint,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.is_open(week int4multirange, dated int4multirange, dated_open int4multirange, local_minute integer, week_minute integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select case when dated @> local_minute then dated_open @> local_minute else week @> week_minute end $function$;
grant execute on function is_open(int4multirange,int4multirange,int4multirange,integer,integer) to public;

CREATE OR REPLACE FUNCTION public.is_open_by(s listing_search, clock jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select case when s.open_week is null and isempty(s.open_dated) then false
    else is_open(s.open_week, s.open_dated, s.open_dated_open, (clock -> s.timezone -> 0)::int, (clock -> s.timezone -> 1)::int) end
$function$;
grant execute on function is_open_by(listing_search,jsonb) to public;

CREATE OR REPLACE FUNCTION public.keep_challenge(hash bytea, what text, person uuid, until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  delete from public.passkey_challenge where challenge_hash in
    (select c.challenge_hash from public.passkey_challenge c where c.expires_at < now() limit 20);
  insert into public.passkey_challenge (challenge_hash, purpose, user_id, expires_at) values (hash, what, person, until)
$function$;
alter function keep_challenge(bytea,text,uuid,timestamp with time zone) owner to door_passkey;
grant execute on function keep_challenge(bytea,text,uuid,timestamp with time zone) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.keep_gauges(on_day date, gauges jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  written int;
begin
  if public.app_tenant() is null or public.app_home() is distinct from public.app_tenant() then
    raise exception 'no usage of its own' using errcode = '22023';
  end if;
  insert into public.usage_day as u (tenant_id, day, key, value)
    select public.app_tenant(), on_day, g.key, greatest(g.value::text::double precision, 0) from jsonb_each(gauges) g order by g.key
    on conflict (tenant_id, key, day) do update set value = greatest(u.value, excluded.value), updated_at = now();
  get diagnostics written = row_count;
  return written;
end $function$;
alter function keep_gauges(date,jsonb) owner to door_usage;
grant execute on function keep_gauges(date,jsonb) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.keys_of_older_writers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.traits := traits_of(new.keys);
  new.measures := measures_of(new.keys);
  return new;
end $function$;
grant execute on function keys_of_older_writers() to public;

CREATE OR REPLACE FUNCTION public.keys_to_rewrap(present text, upto integer)
 RETURNS TABLE(tenant_id uuid, user_id uuid, key_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select * from (
    select k.tenant_id, null::uuid, k.id from public.tenant_key k where k.master_id <> present
    union all
    select null::uuid, k.user_id, k.user_id from public.person_key k where k.master_id <> present
  ) found limit upto
$function$;
alter function keys_to_rewrap(text,integer) owner to door_keys;
grant execute on function keys_to_rewrap(text,integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.listing_fits(s listing_search, scored_at timestamp with time zone, wanted tsquery, area polygon, featured boolean, clock jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select (wanted is null or case when s.measures is null then s.traits else s.traits || s.measures end @@ wanted)
    -- An area that lies across the 180th meridian goes on beyond it.
    and (area is null or coalesce(area @> point(s.lng, s.lat) or area @> point(s.lng + 360, s.lat), false))
    and (featured is null or coalesce(s.featured_until > scored_at, false) = featured)
    and (clock is null or is_open_by(s, clock))
$function$;
grant execute on function listing_fits(listing_search,timestamp with time zone,tsquery,polygon,boolean,jsonb) to public;

CREATE OR REPLACE FUNCTION public.lost_standing(users uuid[], sessions uuid[], tenants uuid[])
 RETURNS TABLE(place integer, lost text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select w.place::int, case when u.id is null or u.disabled_at is not null or s.id is null then 'session' else 'tenant' end
  from unnest(users, sessions, tenants) with ordinality w (user_id, session_id, tenant_id, place)
    left join public.app_user u on u.id = w.user_id
    left join public.session s on s.id = w.session_id and s.user_id = w.user_id and s.revoked_at is null
    left join public.tenant t on t.id = w.tenant_id
    left join public.tenant l on l.id = t.live_tenant_id
    left join public.membership m on m.user_id = w.user_id and m.tenant_id = coalesce(t.live_tenant_id, t.id)
  where u.id is null or u.disabled_at is not null or s.id is null or m.user_id is null
    or t.status in ('suspended', 'closed') or coalesce(l.status, '') in ('suspended', 'closed')
$function$;
alter function lost_standing(uuid[],uuid[],uuid[]) owner to door_standing;
grant execute on function lost_standing(uuid[],uuid[],uuid[]) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.mail_suppressed(digest bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ select exists (select from public.mail_address a where a.address_hash = digest and a.suppressed_at is not null) $function$;
alter function mail_suppressed(bytea) owner to door_mail;
grant execute on function mail_suppressed(bytea) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.measures_of(keys tsvector)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_to_tsvector(array_agg(substr(k, 9))) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) = 'm'
$function$;
grant execute on function measures_of(tsvector) to public;

CREATE OR REPLACE FUNCTION public.migration_applied(step text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ begin return exists (select from migration.applied a where a.name = step); end $function$;
alter function migration_applied(text) owner to door_ready;
grant execute on function migration_applied(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.must_hold_job(job bigint, holder text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform from graphile_worker._private_jobs j where j.id = job and j.locked_by = holder for share;
  if not found then raise exception 'The job is no longer ours: nothing of it is written.' using errcode = '55000'; end if;
end $function$;
alter function must_hold_job(bigint,text) owner to mainstreet_jobs;
grant execute on function must_hold_job(bigint,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.name_prices(live boolean, named jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  written int;
begin
  insert into public.plan_vendor (plan_price_id, livemode, product_id, price_id)
    select n.id, live, n.product, n.price from jsonb_to_recordset(named) as n (id uuid, product text, price text)
    on conflict (plan_price_id, livemode) do nothing;
  get diagnostics written = row_count;
  return written;
end $function$;
alter function name_prices(boolean,jsonb) owner to door_inbox;
grant execute on function name_prices(boolean,jsonb) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.named_by(tenant_id uuid, label tsvector)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_to_tsvector(array_agg(right(tenant_id::text, 8) || l.lexeme)) from unnest(ts_filter(label, '{a}')) l
$function$;
grant execute on function named_by(uuid,tsvector) to public;

CREATE OR REPLACE FUNCTION public.near_queries(mine uuid, tolerance jsonb, OUT lookup tsquery, OUT name_words tsquery, OUT label_words tsquery, OUT whole_name text)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  typed record;
  near text[];
  any_near boolean := false;
  lookups text[] := '{}';
  names text[] := '{}';
  labels text[] := '{}';
  wholes text[] := '{}';
begin
  for typed in
    select * from jsonb_to_recordset(tolerance)
      as t (word text, edits int, remainders text[], keys text, prefixes text[], name text, label text, whole text[])
  loop
    near := case when typed.edits = 0 then '{}' else array(
      select distinct w.word
      from (select w.tenant_id, w.word from listing_word w where w.remainders && typed.remainders offset 0) w
      where w.tenant_id = mine and w.word <> typed.word and abs(length(w.word) - length(typed.word)) <= typed.edits
        and within_edits(w.word, typed.word, typed.edits)) end;
    any_near := any_near or cardinality(near) > 0;
    lookups := lookups || any_of(typed.keys, typed.prefixes, near, '');
    names := names || any_of(typed.name, array[''], near, ':A');
    labels := labels || any_of(typed.label, array[''], near, '');
    wholes := wholes || ('(' || array_to_string(typed.whole || near, '|') || ')');
  end loop;
  if not any_near then return; end if;
  lookup := array_to_string(lookups, '&')::tsquery;
  name_words := array_to_string(names, '&')::tsquery;
  label_words := array_to_string(labels, '&')::tsquery;
  whole_name := '^' || array_to_string(wholes, ' ') || '$';
end $function$;
grant execute on function near_queries(uuid,jsonb) to door_search;

CREATE OR REPLACE FUNCTION public.newest_migration()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ begin return (select max(a.name) from migration.applied a); end $function$;
alter function newest_migration() owner to door_ready;
grant execute on function newest_migration() to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.note_drift(live boolean, of_ref text, of_kind text, of_tenant uuid, what text[], healed boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.billing_drift (livemode, ref, kind, about_tenant_id, found, healed_at)
    values (live, of_ref, of_kind, of_tenant, what, case when healed then now() end)
    on conflict (ref, livemode) do update set kind = excluded.kind, about_tenant_id = excluded.about_tenant_id, found = excluded.found,
      healed_at = excluded.healed_at, seen_at = now(), updated_at = now();
  if not healed then perform public.ring_operators('BILLING_DRIFT', of_kind); end if;
end $function$;
alter function note_drift(boolean,text,text,uuid,text[],boolean) owner to door_inbox;
grant execute on function note_drift(boolean,text,text,uuid,text[],boolean) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.note_failed_sign_in(person uuid, named text, kind text, what text, why text, locks boolean, request text, ip text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  insert into public.audit_log (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, request_id, ip_hash)
  select m.tenant_id, uuidv7(), person, kind, left(what, 100), 'DENIED', jsonb_build_object('reason', left(why, 100)) || case when locks then '{"locked": true}'::jsonb else '{}' end, request, ip
  from public.membership m join public.app_user u on u.id = m.user_id
  where m.user_id = person and (named is null or exists (select from public.tenant t
    where (t.id::text = named or t.slug = named) and coalesce(t.live_tenant_id, t.id) = m.tenant_id))
  order by (m.tenant_id = u.last_tenant_id) desc nulls last, m.created_at limit 1
$function$;
alter function note_failed_sign_in(uuid,text,text,text,text,boolean,text,text) owner to door_trail;
grant execute on function note_failed_sign_in(uuid,text,text,text,text,boolean,text,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.note_mail(digest bytea, bounced text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if bounced is null then
    update public.mail_address a set suppressed_at = null, updated_at = now() where a.address_hash = digest;
  else
    insert into public.mail_address as a (address_hash, reason, suppressed_at) values (digest, left(bounced, 40), now())
      on conflict (address_hash) do update set reason = left(bounced, 40), bounces = a.bounces + 1, suppressed_at = now(), updated_at = now();
  end if;
end $function$;
alter function note_mail(bytea,text) owner to door_mail;
grant execute on function note_mail(bytea,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.note_usage(counts jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  written int;
begin
  insert into public.usage_day as u (tenant_id, day, key, value)
    select c.tenant_id, c.day, c.key, sum(c.value)
    from jsonb_to_recordset(counts) c (tenant_id uuid, day date, key text, value bigint)
    join public.tenant t on t.id = c.tenant_id and t.live_tenant_id is null
    where c.key = 'apiCalls' and c.value between 1 and 1000000000
    group by c.tenant_id, c.day, c.key
    -- In one order for all: two processes never wait for each other.
    order by c.tenant_id, c.day, c.key
    on conflict (tenant_id, key, day) do update set value = u.value + excluded.value, updated_at = now();
  get diagnostics written = row_count;
  return written;
end $function$;
alter function note_usage(jsonb) owner to door_usage;
grant execute on function note_usage(jsonb) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.open_pages(live boolean, after_tenant uuid, most integer)
 RETURNS TABLE(tenant_id uuid, customer_ref text, refs text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select c.tenant_id, a.customer_ref, array_agg(c.session_ref order by c.session_ref)
  from public.checkout_session c join public.billing_account a on a.tenant_id = c.tenant_id and a.livemode = c.livemode
  where c.livemode = live and c.state = 'OPEN' and c.session_ref is not null and a.customer_ref is not null
    and (after_tenant is null or c.tenant_id > after_tenant)
  group by c.tenant_id, a.customer_ref order by c.tenant_id limit least(most, 500)
$function$;
alter function open_pages(boolean,uuid,integer) owner to door_inbox;
grant execute on function open_pages(boolean,uuid,integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.origin_listed(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from public.tenant_origin o where o.origin = wanted)
    or wanted like 'https://%' and exists (select from public.tenant_domain d where d.kind = 'CUSTOM' and d.host = substr(wanted, 9))
$function$;
alter function origin_listed(text) owner to door_origin;
grant execute on function origin_listed(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.people_leaving(gone uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select u.id from public.app_user u join public.membership m on m.user_id = u.id and m.tenant_id = gone
  where u.platform_role is null and not exists (select from public.membership o where o.user_id = u.id and o.tenant_id <> gone)
$function$;
alter function people_leaving(uuid) owner to door_end;
grant execute on function people_leaving(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.picture_kept(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from public.media_asset m where m.hash = wanted or m.rendition_hashes @> array[wanted])
    or exists (select from public.app_user u where u.avatar_hash = wanted)
$function$;
alter function picture_kept(text) owner to door_media;
grant execute on function picture_kept(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.picture_served(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from public.media_asset m join public.tenant t on t.id = m.tenant_id
    where (m.hash = wanted or m.rendition_hashes @> array[wanted]) and m.deleted_at is null and t.status not in ('suspended', 'closed'))
    or exists (select from public.app_user u where u.avatar_hash = wanted and u.disabled_at is null)
$function$;
alter function picture_served(text) owner to door_media;
grant execute on function picture_served(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.purge_pictures(gone uuid)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with leaving as (select public.people_leaving(gone) as id),
    shown as (
      select m.hash from public.media_asset m where m.tenant_id = gone and m.hash is not null
      union
      select unnest(m.rendition_hashes) from public.media_asset m where m.tenant_id = gone
      union
      select u.avatar_hash from public.app_user u join leaving l on l.id = u.id where u.avatar_hash is not null
    )
  select s.hash from shown s
  where not exists (select from public.media_asset o where (o.hash = s.hash or o.rendition_hashes @> array[s.hash]) and o.tenant_id <> gone)
    and not exists (select from public.app_user u where u.avatar_hash = s.hash and not exists (select from leaving l where l.id = u.id))
$function$;
alter function purge_pictures(uuid) owner to door_end;
grant execute on function purge_pictures(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.purge_tenant(gone uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;
alter function purge_tenant(uuid) owner to door_end;
grant execute on function purge_tenant(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.put_off_shut(job bigint, holder text, seconds integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  home uuid;
begin
  select coalesce(t.live_tenant_id, t.id) into home from graphile_worker._private_jobs j
    join public.tenant t on t.id::text = j.payload ->> 'tenantId' where j.id = job;
  perform pg_advisory_xact_lock(hashtextextended(home::text, 82));
  update graphile_worker._private_jobs j set attempts = j.attempts - 1, locked_at = null, locked_by = null, last_error = 'The tenant is shut.',
    run_at = now() + make_interval(secs => case when exists
      (select from public.tenant t where t.id = home and t.status not in ('suspended', 'closed')) then 1 else seconds end)
  where j.id = job and j.locked_by = holder;
end $function$;
alter function put_off_shut(bigint,text,integer) owner to mainstreet_jobs;

CREATE OR REPLACE FUNCTION public.queue_served()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if to_regclass('graphile_worker._private_jobs') is null then return true; end if;
  return not exists (select from graphile_worker._private_jobs j
      where j.run_at < now() - interval '10 minutes' and j.locked_at is null and j.attempts < j.max_attempts)
    or exists (select from graphile_worker._private_jobs j where j.locked_at > now() - interval '10 minutes');
end $function$;
alter function queue_served() owner to mainstreet_jobs;
grant execute on function queue_served() to mainstreet_platform;
grant execute on function queue_served() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.queue_state()
 RETURNS TABLE(waiting integer, due integer, running integer, failed integer, oldest_seconds integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts)::int,
    count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now())::int,
    count(*) filter (where j.locked_at is not null)::int,
    count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts)::int,
    coalesce(extract(epoch from now() - min(j.run_at)
      filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now()))::int, 0)
  from graphile_worker._private_jobs j
$function$;
alter function queue_state() owner to mainstreet_jobs;
grant execute on function queue_state() to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.rate_of(tenant uuid)
 RETURNS double precision
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select (p.limits ->> 'rate')::double precision from public.tenant t join public.plan p on p.key = t.plan_key where t.id = rate_of.tenant
$function$;
alter function rate_of(uuid) owner to door_tenant;
grant execute on function rate_of(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.receive_stripe_event(event jsonb)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with fresh as (
    insert into public.stripe_event (id, endpoint, type, account, livemode, api_version, object_ref, subject, shard, sent_at)
    select e.id, e.endpoint, e.type, e.account, e.livemode, e.api_version, e.object_ref, e.subject, e.shard, e.sent_at
    from jsonb_to_record(event) as e (id text, endpoint text, type text, account text, livemode boolean, api_version text, object_ref text,
      subject text, shard smallint, sent_at timestamptz)
    on conflict (id) do nothing returning 1)
  select exists (select from fresh)
$function$;
alter function receive_stripe_event(jsonb) owner to door_inbox;
grant execute on function receive_stripe_event(jsonb) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.refresh_statistics()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if pg_stat_get_last_analyze_time('public.listing'::regclass) > clock_timestamp() - interval '2 seconds' then
    return false;
  end if;
  analyze (skip_locked) public.listing (tenant_id, id, slug, source_id, phone, website, category_id, deleted_at),
    public.listing_slug, public.category, public.listing_category,
    public.listing_search (tenant_id, listing_id, status, name_key), public.listing_word (tenant_id, id, word);
  return true;
end $function$;
alter function refresh_statistics() owner to door_statistics;
grant execute on function refresh_statistics() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.remove_expired(most integer)
 RETURNS TABLE(what text, removed integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;
alter function remove_expired(integer) owner to door_night;
grant execute on function remove_expired(integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.reopen_tenant()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update public.tenant t set status = coalesce(t.status_before, 'onboarding'), status_before = null, status_reason = null,
    status_changed_at = now(), deletion_requested_by = null, updated_at = now()
  where t.id = public.app_tenant() and t.status = 'closed' and t.deletion_requested_by is not null
    and t.status_changed_at > now() - public.tenant_grace()
    and exists (select from public.membership m where m.tenant_id = t.id and m.user_id = public.app_user_id() and m.role = 'OWNER');
  return found;
end $function$;
alter function reopen_tenant() owner to door_end;
grant execute on function reopen_tenant() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.replica_state()
 RETURNS TABLE(replicas integer, known boolean, lag_seconds double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select count(*)::int, count(*) = count(r.state),
    case when count(*) > 0 and count(*) = count(r.state) then coalesce(extract(epoch from max(r.replay_lag)), 0)::float8 end
  from pg_catalog.pg_stat_replication r
$function$;
alter function replica_state() owner to door_replicas;
grant execute on function replica_state() to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.retry_job(job bigint, instead json)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update graphile_worker._private_jobs j set attempts = 0, run_at = now(), last_error = null, updated_at = now(),
    flags = j.flags - 'lost', payload = coalesce(instead, j.payload)
  where j.id = job and j.attempts >= j.max_attempts and j.locked_at is null;
  if not found then return false; end if;
  perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":1}');
  return true;
end $function$;
alter function retry_job(bigint,json) owner to mainstreet_jobs;
grant execute on function retry_job(bigint,json) to mainstreet_platform;

CREATE OR REPLACE FUNCTION public.ring_dispute(of_what text)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select public.ring_operators('PAYMENT_DISPUTED', of_what)
$function$;
alter function ring_dispute(text) owner to door_inbox;
grant execute on function ring_dispute(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.ring_operators(of_kind text, of_what text)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with told as (
    insert into public.operator_notification (id, user_id, kind, about, hour)
    select uuidv7(), u.id, of_kind, left(of_what, 200), date_trunc('hour', now()) from public.app_user u
      where u.platform_role is not null and u.disabled_at is null
    on conflict (user_id, kind, about, hour) do nothing returning 1)
  select count(*)::int from told
$function$;
alter function ring_operators(text,text) owner to door_operator;
grant execute on function ring_operators(text,text) to door_inbox;

CREATE OR REPLACE FUNCTION public.ring_payments(of_kind text, of_what text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if of_kind is null or of_kind not in ('SECOND_SUBSCRIPTION', 'PAYMENTS_REFUSED', 'REFUND_OWED', 'SECOND_RUNS') then
    raise exception 'no bell of payments' using errcode = '22023';
  end if;
  return public.ring_operators(of_kind, of_what);
end $function$;
alter function ring_payments(text,text) owner to door_inbox;
grant execute on function ring_payments(text,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.search_listings(scored_at timestamp with time zone, sort text, page integer, statuses text[], lookup tsquery, name_words tsquery, label_words tsquery, whole_names text[], tolerance text, filters tsquery, wanted tsquery, near_lat double precision, near_lng double precision, radius_km double precision, area polygon, featured boolean, clock jsonb, forgiving boolean, after_key double precision, after_distance double precision, after_name text, after_id uuid)
 RETURNS TABLE(listing_id uuid, sort_key double precision, sort_name text, plan_weight integer, text_match integer, featured_boost integer, endorsement_points integer, proximity_bonus double precision, distance_km double precision, forgiven boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_sort TO 'off'
 SET jit TO 'off'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
#variable_conflict use_variable
declare
  mine constant uuid := app_tenant();
  by_keys boolean := name_words is not null or near_lat is not null;
  tenant_weight int;
  asked tsquery := lookup;
  meant tsquery;
  meant_name tsquery;
  meant_label tsquery;
  meant_whole text;
  found_exactly uuid[];
  undecided constant boolean := forgiving is null and tolerance is not null;
  few constant int := 5;
  so_far bigint;
begin
  if mine is null then return; end if;
  select p.rank_weight into tenant_weight from tenant t join plan p on p.key = t.plan_key where t.id = mine;
  if not by_keys and lookup is not null then
    by_keys := (select count(*) <= 2500 from (select from listing_search s where s.keys @@ lookup limit 2501) found);
  end if;

  loop
    if tolerance is not null and forgiving then
      select n.* into meant, meant_name, meant_label, meant_whole from near_queries(mine, tolerance::jsonb) n;
      -- Nothing near was meant: a first page stands as it is.
      exit when meant is null and undecided;
    end if;
    if meant is not null then
      -- Few, or mistakes would not be forgiven; the bound is for the rare list that grew since.
      found_exactly := array(select s.listing_id from listing_search s where s.keys @@ lookup limit 1000);
      asked := case when filters is null then meant else meant && filters end;
    end if;
    exit when not by_keys;

    return query
      select s.listing_id, s.sort_key, s.sort_name, s.weight, s.text_match, s.boost, s.endorsement_points, s.bonus, s.km, meant is not null
      from (
        select s.listing_id, s.weight, s.text_match, s.boost, s.endorsement_points, s.bonus, s.km,
          case sort when 'RELEVANCE' then -((s.weight + s.text_match + s.boost + s.endorsement_points) + s.bonus)
            when 'DISTANCE' then s.km
            when 'NEWEST' then -(extract(epoch from s.created_at) * 1000000)::float8
            when 'ENDORSEMENTS' then -s.endorsement_count
            else 0 end as sort_key,
          case when sort = 'RELEVANCE' then coalesce(s.km, 0) else 0 end as sort_distance,
          case when sort = 'NAME' then s.name_key else '' end as sort_name
        from (
          select s.listing_id, s.endorsement_points, s.endorsement_count, s.created_at, s.name_key, s.km,
            coalesce(s.plan_weight, tenant_weight) as weight,
            case when s.featured_until > scored_at then 20 else 0 end as boost,
            case when near_lat is null then 0 else 10 / (1 + s.km) end as bonus,
            case when name_words is null then 0
              when s.name_key = any (whole_names) or s.name_other = any (whole_names) then 40
              when s.label @@ name_words then 30
              when s.label @@ label_words then 20
              when meant is null or s.listing_id = any (found_exactly) then 10
              when s.name_key ~ meant_whole or s.name_other ~ meant_whole then 20
              when s.label @@ meant_name then 15
              when s.label @@ meant_label then 10
              else 5 end as text_match
          from (
            select s.tenant_id, s.listing_id, s.status, s.endorsement_points, s.endorsement_count, s.created_at, s.plan_weight, s.featured_until,
              s.name_key, s.name_other, s.label,
              case when near_lat is not null then distance_km(near_lat, near_lng, s.lat, s.lng) end as km
            from listing_search s
            where s.keys @@ asked and listing_fits(s, scored_at, wanted, area, featured, clock)
            offset 0
          ) s
          where s.tenant_id = mine and s.status = any (statuses) and (near_lat is null or s.km <= radius_km)
          offset 0
        ) s
        offset 0
      ) s
      where after_id is null or (s.sort_key, s.sort_distance, s.sort_name, s.listing_id) > (after_key, after_distance, after_name, after_id)
      order by s.sort_key, s.sort_distance, s.sort_name, s.listing_id
      limit case when undecided then greatest(page, few) else page end;
    get diagnostics so_far = row_count;
    exit when forgiving is not null or not undecided or so_far >= few;
    forgiving := true;
  end loop;

  if by_keys then
    null;
  elsif sort = 'RELEVANCE' then
    -- Four sorted streams a status: with a plan of its own or the tenant's, featured at present or not.
    return query
      select x.listing_id, x.sort_key, null, x.weight, 0, x.boost, x.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), (values (true, 0), (false, tenant_weight)) own (plan, weight), lateral (
        (select s.listing_id, (s.rank_key - own.weight)::float8 as sort_key, coalesce(s.plan_weight, tenant_weight) as weight, 0 as boost, s.endorsement_points
        from listing_search s
        where featured is not true and s.tenant_id = mine and s.status = wished.status and s.own_plan = own.plan
          and (s.rank_key, s.listing_id) > (coalesce((after_key + own.weight)::int, -1000), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and (s.featured_until is null or s.featured_until <= scored_at)
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.rank_key, s.listing_id limit page)
        union all
        (select s.listing_id, (s.rank_key - own.weight - 20)::float8, coalesce(s.plan_weight, tenant_weight), 20, s.endorsement_points
        from listing_search s
        where featured is not false and s.tenant_id = mine and s.status = wished.status and s.own_plan = own.plan
          and (s.rank_key, s.listing_id) > (coalesce((after_key + own.weight + 20)::int, -1000), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and s.featured_until is not null and s.featured_until > scored_at
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.rank_key, s.listing_id limit page)
      ) x
      order by x.sort_key, x.listing_id limit page;
  elsif sort = 'NAME' then
    return query
      select s.listing_id, 0::float8, s.name_key, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status
          and (s.name_key, s.listing_id) > (coalesce(after_name, ''), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.name_key, s.listing_id limit page
      ) s
      order by s.name_key, s.listing_id limit page;
  elsif sort = 'NEWEST' then
    return query
      select s.listing_id, -(extract(epoch from s.created_at) * 1000000)::float8, null, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status and s.created_at <= coalesce(to_timestamp(-after_key / 1000000), 'infinity')
          and (after_key is null or s.created_at < to_timestamp(-after_key / 1000000) or s.listing_id > after_id)
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.created_at desc, s.listing_id limit page
      ) s
      order by s.created_at desc, s.listing_id limit page;
  else
    return query
      select s.listing_id, -s.endorsement_count::float8, null, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status and s.endorsement_count <= coalesce((-after_key)::int, 2147483647)
          and (after_key is null or s.endorsement_count < (-after_key)::int or s.listing_id > after_id)
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.endorsement_count desc, s.listing_id limit page
      ) s
      order by s.endorsement_count desc, s.listing_id limit page;
  end if;
end $function$;
alter function search_listings(timestamp with time zone,text,integer,text[],tsquery,tsquery,tsquery,text[],text,tsquery,tsquery,double precision,double precision,double precision,polygon,boolean,jsonb,boolean,double precision,double precision,text,uuid) owner to door_search;
grant execute on function search_listings(timestamp with time zone,text,integer,text[],tsquery,tsquery,tsquery,text[],text,tsquery,tsquery,double precision,double precision,double precision,polygon,boolean,jsonb,boolean,double precision,double precision,text,uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.set_operator(wanted_email text, wanted_name text, new_id uuid, appoint boolean)
 RETURNS TABLE(user_id uuid, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;
alter function set_operator(text,text,uuid,boolean) owner to door_operator;
grant execute on function set_operator(text,text,uuid,boolean) to mainstreet_owner;

CREATE OR REPLACE FUNCTION public.settle_drift(live boolean, since timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  settled int;
begin
  update public.billing_drift d set healed_at = now(), updated_at = now() where d.livemode = live and d.healed_at is null and d.seen_at < since;
  get diagnostics settled = row_count;
  return settled;
end $function$;
alter function settle_drift(boolean,timestamp with time zone) owner to door_inbox;
grant execute on function settle_drift(boolean,timestamp with time zone) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.settle_plan()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  owed text;
begin
  if public.app_tenant() is null or public.app_home() is distinct from public.app_tenant() then
    raise exception 'no plan of its own' using errcode = '22023';
  end if;
  select s.plan_key into owed from public.tenant_subscription s
    join public.billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode
    where s.tenant_id = public.app_tenant() and s.state <> 'CANCELED';
  if owed is null then
    select p.key into strict owed from public.plan p where p.base_key = 'free' and p.is_current;
  end if;
  update public.tenant t set plan_key = owed, updated_at = now()
    where (t.id = public.app_tenant() or t.live_tenant_id = public.app_tenant()) and t.plan_key <> owed;
  return owed;
end $function$;
alter function settle_plan() owner to door_plan;
grant execute on function settle_plan() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.settle_stripe_events(ids text[], to_state text, why text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  settled int;
begin
  if to_state not in ('DONE', 'IGNORED') then raise exception 'no such state' using errcode = '22023'; end if;
  update public.stripe_event e set state = to_state, reason = why, about_tenant_id = public.app_tenant(), last_error = null, processed_at = now(), updated_at = now()
    where e.id = any (ids) and e.state = 'WAITING';
  get diagnostics settled = row_count;
  return settled;
end $function$;
alter function settle_stripe_events(text[],text,text) owner to door_inbox;
grant execute on function settle_stripe_events(text[],text,text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.site_of(tenant uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select d.host from public.tenant_domain d join public.tenant t on t.id = d.tenant_id
    where d.tenant_id = site_of.tenant and (d.kind = 'SUBDOMAIN' or d.claim_id = t.primary_claim_id)
    order by d.kind limit 1
$function$;
alter function site_of(uuid) owner to door_tenant;
grant execute on function site_of(uuid) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.spend_challenge(hash bytea, what text, moment timestamp with time zone)
 RETURNS TABLE(user_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  delete from public.passkey_challenge c where c.challenge_hash = hash and c.purpose = what and c.expires_at > moment
  returning c.user_id
$function$;
alter function spend_challenge(bytea,text,timestamp with time zone) owner to door_passkey;
grant execute on function spend_challenge(bytea,text,timestamp with time zone) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.stripe_shards_due()
 RETURNS SETOF smallint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ select distinct e.shard from public.stripe_event e where e.state = 'WAITING' and e.next_at <= now() $function$;
alter function stripe_shards_due() owner to door_inbox;
grant execute on function stripe_shards_due() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.suggest_listings(beginning text, words tsquery, name_words tsquery, most integer)
 RETURNS TABLE(kind text, listing_id uuid, listings bigint, lat double precision, lng double precision)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
#variable_conflict use_variable
declare
  mine constant uuid := app_tenant();
  -- Behind everything that begins so: collation "C" compares bytes, and this is the highest character.
  ending constant text := beginning || U&'\+10FFFF';
  tenant_weight int;
  found uuid[];
  -- From how many on not all are looked at.
  many constant int := 150;
begin
  if mine is null or beginning = '' then return; end if;
  select p.rank_weight into tenant_weight from tenant t join plan p on p.key = t.plan_key where t.id = mine;
  found := array(
    select s.listing_id from (
      select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from listing_search s
      where s.tenant_id = mine and s.status = 'PUBLISHED' and s.name_key >= beginning and s.name_key < ending
      order by s.name_key limit 200
    ) s
    order by coalesce(s.plan_weight, tenant_weight) + s.endorsement_points desc, s.name_key, s.listing_id limit most);
  if cardinality(found) >= most then
    null;
  elsif exists (select from listing_search s where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(s.name_key) > ''
      and after_word(s.name_key) >= beginning and after_word(s.name_key) < ending
      order by after_word(s.name_key) offset many - 1 limit 1)
    or exists (select from listing_search s where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(after_word(s.name_key)) > ''
      and after_word(after_word(s.name_key)) >= beginning and after_word(after_word(s.name_key)) < ending
      order by after_word(after_word(s.name_key)) offset many - 1 limit 1) then
    found := found || array(
      select s.listing_id from (
        (select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from listing_search s
          where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(s.name_key) > ''
            and after_word(s.name_key) >= beginning and after_word(s.name_key) < ending
          order by after_word(s.name_key), s.name_key, s.listing_id limit many)
        union
        (select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from listing_search s
          where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(after_word(s.name_key)) > ''
            and after_word(after_word(s.name_key)) >= beginning and after_word(after_word(s.name_key)) < ending
          order by after_word(after_word(s.name_key)), s.name_key, s.listing_id limit many)
      ) s
      where s.listing_id <> all (found)
      order by coalesce(s.plan_weight, tenant_weight) + s.endorsement_points desc, s.name_key, s.listing_id
      limit most - cardinality(found));
  elsif words is not null then
    found := found || array(
      select s.listing_id from (
        select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from (
          select s.tenant_id, s.listing_id, s.plan_weight, s.endorsement_points, s.name_key, s.label from listing_search s
          where s.status = 'PUBLISHED' and named_by(s.tenant_id, s.label) @@ words offset 0
        ) s
        where s.tenant_id = mine and s.label @@ name_words and s.listing_id <> all (found) limit 300
      ) s
      order by coalesce(s.plan_weight, tenant_weight) + s.endorsement_points desc, s.name_key, s.listing_id
      limit most - cardinality(found));
  end if;
  return query select 'LISTING', f.id, null::bigint, null::float8, null::float8 from unnest(found) with ordinality f (id, place) order by f.place;
  return query
    with recursive c (city) as (
      (select s.city_key from listing_search s
        where s.tenant_id = mine and s.status = 'PUBLISHED' and s.city_key > '' and s.city_key >= beginning and s.city_key < ending
        order by s.city_key limit 1)
      union all
      select (select s.city_key from listing_search s
          where s.tenant_id = mine and s.status = 'PUBLISHED' and s.city_key > '' and s.city_key > c.city and s.city_key < ending
          order by s.city_key limit 1)
        from c where c.city is not null)
    select 'PLACE', n.listing_id, n.listings, n.lat, n.lng
    from (select c.city from c where c.city is not null limit 20) c, lateral (
      select any_value(s.listing_id), count(*), avg(s.lat), avg(s.lng)
      from (select s.listing_id, s.lat, s.lng from listing_search s
        where s.tenant_id = mine and s.status = 'PUBLISHED' and s.city_key > '' and s.city_key = c.city limit 1000) s) n (listing_id, listings, lat, lng)
    order by n.listings desc, c.city limit most;
end $function$;
alter function suggest_listings(text,tsquery,tsquery,integer) owner to door_search;
grant execute on function suggest_listings(text,tsquery,tsquery,integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.survey_listings(survey text, scored_at timestamp with time zone, statuses text[], lookup tsquery, tolerance text, filters tsquery, wanted tsquery, near_lat double precision, near_lng double precision, radius_km double precision, area polygon, featured boolean, clock jsonb, forgiving boolean, other_clock jsonb, squares double precision)
 RETURNS TABLE(key text, listings bigint, lat double precision, lng double precision, south double precision, west double precision, north double precision, east double precision, listing_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
#variable_conflict use_variable
declare
  mine constant uuid := app_tenant();
  asked tsquery := lookup;
  undecided constant boolean := forgiving is null and tolerance is not null;
  few constant int := 5;
  so_far bigint;
begin
  if mine is null then return; end if;
  if undecided then
    select count(*) into so_far from (
      select from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) limit few) s;
  end if;
  if forgiving or so_far < few then
    select case when n.meant is null then lookup when filters is null then n.meant else n.meant && filters end into asked
      from near_queries(mine, tolerance::jsonb) n (meant, name, label, whole);
  end if;

  if survey = 'TOTAL' and lookup is null then
    select count(*) into listings from listing_search s where s.tenant_id = mine and s.status = any (statuses);
    return next;
  elsif survey in ('TOTAL', 'OPEN') then
    select count(*) into listings
      from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) s
      where survey = 'TOTAL' or is_open_by(s, other_clock);
    return next;
  elsif survey = 'FACETS' then
    -- ts_stat counts four times as fast as grouping what unnest makes of it, and takes its rows as text, each value of which is quoted. So that
    -- nothing is gone through twice, the other counts come the same way, each as a word that no trait begins like: a how many, s standing out,
    -- o open. i: about 300 of those found, by chance, among which most tags are seen.
    return query
      with counted as materialized (
        select t.word, t.ndoc::bigint as ndoc,
          case when t.word like 't%' then row_number() over (partition by t.word like 't%' order by t.ndoc desc, t.word) end as place
        from ts_stat(format(
          'with found as materialized (
            select s.listing_id, s.traits, s.featured_until > %4$L::timestamptz as featured, %12$L::jsonb is not null and is_open_by(s, %12$L::jsonb) as open
            from found_listings(%1$L, %2$L, %3$L, %4$L, %5$L, %6$L::float8, %7$L::float8, %8$L::float8, %9$L::polygon, %10$L::boolean, %11$L::jsonb) s),
          counts as (select count(*) as found, count(*) filter (where f.featured) as featured, count(*) filter (where f.open) as open, greatest(count(*) / 300, 1) as every from found f)
          select f.traits from found f
          union all select concat_ws('' '', ''a'' || n.found, ''s'' || n.featured, ''o'' || n.open)::tsvector from counts n
          union all select (''i'' || f.listing_id)::tsvector from found f, counts n where mod(uuid_hash(f.listing_id), n.every) = 0',
          mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock, other_clock)) t),
      seen as materialized (
        select w.word, any_value(l.listing_id) as listing_id
        from counted c cross join lateral (
          select s.listing_id, s.traits from listing_search s where s.tenant_id = mine and s.listing_id = substr(c.word, 2)::uuid offset 0) l,
          unnest(tsvector_to_array(l.traits)) w (word)
        where c.word like 'i%' and w.word like 't%' group by w.word)
      select case when c.word ~ '^[aso]' then left(c.word, 1) else c.word end,
        case when c.word ~ '^[aso]' then substr(c.word, 2)::bigint else c.ndoc end,
        null::float8, null::float8, null::float8, null::float8, null::float8, null::float8,
        case when c.place <= 50 then coalesce((select e.listing_id from seen e where e.word = c.word), (
          select s.listing_id from (
            select s.tenant_id, s.status, s.listing_id from listing_search s
            where s.keys @@ format('%L', right(mine::text, 8) || c.word)::tsquery offset 0
          ) s where s.tenant_id = mine and s.status = any (statuses) limit 1)) end
      from counted c where c.word not like 'i%' and (c.place is null or c.place <= 50);
  elsif survey = 'RANGES' then
    return query
      select e.measure, r.listings, null::float8, null::float8, null::float8, null::float8, null::float8, null::float8, null::uuid
      from (
        select min(m collate "C") as least, max(m collate "C") as most, count(*) as listings
        from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) s,
          unnest(tsvector_to_array(s.measures)) m
        group by split_part(m, '=', 1)
      ) r, unnest(array[r.least, r.most]) with ordinality e (measure, place)
      order by r.least, e.place;
  else
    return query
      select null::text, count(*), avg(s.lat), avg(s.lng), min(s.lat), min(s.lng), max(s.lat), max(s.lng),
        case when count(*) = 1 then min(s.listing_id::text)::uuid end
      from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) s
      where s.lat is not null
      group by floor((s.lng + 180) / 360 * squares),
        floor((0.5 - ln(tan(pi() / 4 + radians(least(greatest(s.lat, -85), 85)) / 2)) / (2 * pi())) * squares)
      order by count(*) desc, min(s.listing_id::text)
      limit 1000;
  end if;
end $function$;
alter function survey_listings(text,timestamp with time zone,text[],tsquery,text,tsquery,tsquery,double precision,double precision,double precision,polygon,boolean,jsonb,boolean,jsonb,double precision) owner to door_search;
grant execute on function survey_listings(text,timestamp with time zone,text[],tsquery,text,tsquery,tsquery,double precision,double precision,double precision,polygon,boolean,jsonb,boolean,jsonb,double precision) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.tables_of_people()
 RETURNS SETOF regclass
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct c.oid::regclass from pg_class c
  join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'public.app_user'::regclass
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.oid not in (select public.tables_of_tenants())
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped)
$function$;
grant execute on function tables_of_people() to door_end;

CREATE OR REPLACE FUNCTION public.tables_of_tenants()
 RETURNS SETOF regclass
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname
$function$;
grant execute on function tables_of_tenants() to door_end;

CREATE OR REPLACE FUNCTION public.take_from(buckets text[], per_second double precision[], burst integer[], wanted integer, whole boolean)
 RETURNS TABLE(granted integer, remaining integer, reset_ms integer, retry_ms integer)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  left_to_ask int := wanted;
begin
  for place in 1 .. cardinality(buckets) loop
    select t.* into granted, remaining, reset_ms, retry_ms
      from public.take_tokens(buckets[place], per_second[place], burst[place], left_to_ask, whole) t;
    return next;
    exit when granted = 0;
    if not whole then left_to_ask := granted; end if;
  end loop;
end $function$;
grant execute on function take_from(text[],double precision[],integer[],integer,boolean) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.take_tokens(bucket text, per_second double precision, burst integer, wanted integer, whole boolean DEFAULT false)
 RETURNS TABLE(granted integer, remaining integer, reset_ms integer, retry_ms integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET lock_timeout TO '150ms'
AS $function$
declare
  instant timestamptz := clock_timestamp();
  gap interval := make_interval(secs => 1.0 / per_second);
  depth interval := make_interval(secs => burst / per_second);
  asked int := case when whole then least(wanted, burst) else wanted end;
  before timestamptz;
  arrival timestamptz;
begin
  insert into public.rate_bucket as b (key, tat, updated_at) values (bucket, instant + gap * least(asked, burst), instant)
    on conflict (key) do update set updated_at = instant,
      tat = greatest(b.tat, instant) + gap * (
        select case when whole and there < asked then 0 else greatest(0, least(asked, there)) end
        from (select floor(extract(epoch from (instant + depth - greatest(b.tat, instant))) * per_second + 1e-6) as there) now_there)
    returning greatest(coalesce(old.tat, instant), instant), greatest(new.tat, instant) into before, arrival;
  granted := round(extract(epoch from (arrival - before)) * per_second);
  remaining := greatest(0, floor(extract(epoch from (instant + depth - arrival)) * per_second + 1e-6))::int;
  reset_ms := greatest(0, ceil(extract(epoch from (arrival - instant)) * 1000))::int;
  retry_ms := case when granted = asked then 0
    else greatest(1, ceil(extract(epoch from (arrival + gap * (case when whole then asked else 1 end) - depth - instant)) * 1000))::int end;
  return next;
end $function$;
alter function take_tokens(text,double precision,integer,integer,boolean) owner to door_tokens;
grant execute on function take_tokens(text,double precision,integer,integer,boolean) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.tell_operators(tasks text[], hours timestamp with time zone[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  told int;
begin
  insert into public.operator_notification (id, user_id, kind, about, hour)
    select uuidv7(), u.id, 'JOBS_FAILED', f.task, f.hour from unnest(tasks, hours) f (task, hour), public.app_user u
    where u.platform_role is not null and u.disabled_at is null
    on conflict (user_id, kind, about, hour) do nothing;
  get diagnostics told = row_count;
  delete from public.operator_notification n where n.created_at < now() - interval '90 days';
  return told;
end $function$;
alter function tell_operators(text[],timestamp with time zone[]) owner to door_operator;
grant execute on function tell_operators(text[],timestamp with time zone[]) to mainstreet_jobs;

CREATE OR REPLACE FUNCTION public.tenant_grace()
 RETURNS interval
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select interval '30 days' $function$;
grant execute on function tenant_grace() to door_end;

CREATE OR REPLACE FUNCTION public.tls_allowed(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from public.tenant_domain d join public.tenant t on t.id = d.tenant_id
    where d.host = wanted and d.kind = 'CUSTOM' and t.status <> 'closed')
$function$;
alter function tls_allowed(text) owner to door_tenant;
grant execute on function tls_allowed(text) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.traits_of(keys tsvector)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_to_tsvector(array_agg(substr(k, 9))), ''::tsvector) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) in ('c', 't', 'p', 'h', 'f', 'v')
$function$;
grant execute on function traits_of(tsvector) to public;

CREATE OR REPLACE FUNCTION public.waiting_stripe_events(of_shard smallint, most integer)
 RETURNS TABLE(id text, endpoint text, type text, account text, livemode boolean, subject text, attempts smallint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select e.id, e.endpoint, e.type, e.account, e.livemode, e.subject, e.attempts from public.stripe_event e
    where e.shard = of_shard and e.state = 'WAITING' and e.next_at <= now() order by e.created_at, e.id limit least(most, 500)
$function$;
alter function waiting_stripe_events(smallint,integer) owner to door_inbox;
grant execute on function waiting_stripe_events(smallint,integer) to mainstreet_web;

CREATE OR REPLACE FUNCTION public.wake_jobs()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  woken int;
begin
  perform pg_advisory_xact_lock(hashtextextended(public.app_tenant()::text, 82));
  update graphile_worker._private_jobs j set run_at = now(), updated_at = now()
  where j.payload ->> 'tenantId' in (select t.id::text from public.tenant t where public.app_tenant() in (t.id, t.live_tenant_id))
    and j.last_error = 'The tenant is shut.' and j.run_at > now() and j.locked_at is null;
  get diagnostics woken = row_count;
  if woken > 0 then perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":' || woken || '}'); end if;
  return woken;
end $function$;
alter function wake_jobs() owner to mainstreet_jobs;
grant execute on function wake_jobs() to mainstreet_platform;
grant execute on function wake_jobs() to mainstreet_web;

CREATE OR REPLACE FUNCTION public.within_edits(a text, b text, most integer)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  before int[];
  last int[] := array(select generate_series(0, length(b)));
  line int[];
  swapped boolean;
begin
  if public.levenshtein_less_equal(a, b, most) <= most then return true; end if;
  if public.levenshtein_less_equal(a, b, 2 * most) > 2 * most then return false; end if;
  for i in 1 .. length(a) loop
    line := array[i];
    for j in 1 .. length(b) loop
      line[j + 1] := least(last[j + 1] + 1, line[j] + 1, last[j] + (substr(a, i, 1) <> substr(b, j, 1))::int);
      swapped := i > 1 and j > 1 and substr(a, i, 1) = substr(b, j - 1, 1) and substr(a, i - 1, 1) = substr(b, j, 1);
      if swapped then line[j + 1] := least(line[j + 1], before[j - 1] + 1); end if;
    end loop;
    before := last;
    last := line;
  end loop;
  return last[length(b) + 1] <= most;
end $function$;
grant execute on function within_edits(text,text,integer) to public;

create table migration.applied (
  name text not null,
  applied_at timestamp with time zone default now() not null,
  constraint applied_pkey PRIMARY KEY (name)
);
grant select (name) on migration.applied to door_ready;

create table account_audit (
  id uuid not null,
  user_id uuid,
  actor_kind text not null,
  action text not null,
  target_type text,
  target_id uuid,
  outcome text not null,
  meta jsonb default '{}'::jsonb not null,
  changes jsonb default '[]'::jsonb not null,
  request_id text,
  ip_hash text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_audit_pkey PRIMARY KEY (id),
  constraint account_audit_actor_kind_check CHECK (actor_kind = ANY (ARRAY['USER'::text, 'VISITOR'::text, 'PLATFORM'::text])),
  constraint account_audit_outcome_check CHECK (outcome = ANY (ARRAY['DONE'::text, 'DENIED'::text])),
  constraint account_audit_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table account_audit enable row level security;
alter table account_audit force row level security;
CREATE INDEX account_audit_nobodys ON public.account_audit USING btree (created_at) WHERE (user_id IS NULL);
CREATE INDEX account_audit_owner ON public.account_audit USING btree (user_id, id DESC);
create policy door_end on account_audit for all to door_end using (true) with check (true);
create policy door_night on account_audit for all to door_night using (user_id IS NULL AND created_at < (now() - '90 days'::interval)) with check (false);
create policy web_delete on account_audit for delete to mainstreet_web using (false);
create policy web_insert on account_audit for insert to mainstreet_web with check (NOT user_id IS DISTINCT FROM (( SELECT u.id
   FROM app_user u
  WHERE u.id = app_user_id())));
create policy web_read on account_audit for select to mainstreet_web using (user_id = app_user_id());
create policy web_update on account_audit for update to mainstreet_web using (false) with check (false);
grant delete on account_audit to door_end;
grant delete on account_audit to door_night;
grant insert, select on account_audit to mainstreet_web;
grant select (id, user_id, created_at) on account_audit to door_night;
grant select (user_id) on account_audit to door_end;

create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  mode text not null,
  key_hash bytea not null,
  last_four text not null,
  scopes text[] default '{}'::text[] not null,
  allowed_ips text[] default '{}'::text[] not null,
  created_by uuid not null,
  replaced_by uuid,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint api_key_pkey PRIMARY KEY (tenant_id, id),
  constraint api_key_kind_check CHECK (kind = ANY (ARRAY['PUBLISHABLE'::text, 'SECRET'::text])),
  constraint api_key_mode_check CHECK (mode = ANY (ARRAY['LIVE'::text, 'TEST'::text])),
  constraint api_key_name_check CHECK (length(name) >= 1 AND length(name) <= 80),
  constraint api_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint api_key_replaced_fkey FOREIGN KEY (tenant_id, replaced_by) REFERENCES api_key(tenant_id, id),
  constraint api_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table api_key enable row level security;
alter table api_key force row level security;
CREATE INDEX api_key_created ON public.api_key USING btree (tenant_id, created_at DESC);
CREATE INDEX api_key_creator ON public.api_key USING btree (created_by);
CREATE INDEX api_key_replaced ON public.api_key USING btree (tenant_id, replaced_by) WHERE (replaced_by IS NOT NULL);
CREATE UNIQUE INDEX api_key_hash_key ON public.api_key USING btree (key_hash);
create policy door_end on api_key for all to door_end using (true) with check (true);
create policy door_tenant on api_key for select to door_tenant using (true);
create policy web on api_key for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on api_key to door_end;
grant insert on api_key to mainstreet_web;
grant select (tenant_id) on api_key to door_end;
grant select (tenant_id, id, kind, mode, key_hash, scopes, allowed_ips, created_by, expires_at, revoked_at) on api_key to door_tenant;
grant select (tenant_id, id, name, kind, mode, last_four, scopes, allowed_ips, created_by, replaced_by, expires_at, revoked_at, last_used_at, created_at, updated_at) on api_key to mainstreet_web;
grant update (name, allowed_ips, replaced_by, expires_at, revoked_at, last_used_at, updated_at) on api_key to mainstreet_web;

create table app_user (
  id uuid not null,
  email text not null,
  name text not null,
  email_verified_at timestamp with time zone,
  platform_role text,
  last_tenant_id uuid,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  disabled_reason text,
  avatar_hash text,
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_avatar_hash_check CHECK (avatar_hash ~ '^[0-9a-f]{64}$'::text),
  constraint app_user_disabled_reason_check CHECK (length(disabled_reason) >= 1 AND length(disabled_reason) <= 500),
  constraint app_user_email_check CHECK (email = lower(email) AND length(email) <= 254),
  constraint app_user_name_check CHECK (length(name) >= 1 AND length(name) <= 120),
  constraint app_user_platform_role_check CHECK (platform_role = 'ADMIN'::text)
);
alter table app_user enable row level security;
alter table app_user force row level security;
CREATE INDEX app_user_avatar ON public.app_user USING btree (avatar_hash) WHERE (avatar_hash IS NOT NULL);
CREATE UNIQUE INDEX app_user_email_key ON public.app_user USING btree (email);
create policy door_end on app_user for all to door_end using (true) with check (true);
create policy door_invitation on app_user for select to door_invitation using (true);
create policy door_login on app_user for select to door_login using (true);
create policy door_media on app_user for select to door_media using (true);
create policy door_operator_insert on app_user for insert to door_operator with check (true);
create policy door_operator_read on app_user for select to door_operator using (true);
create policy door_operator_update on app_user for update to door_operator using (true) with check (true);
create policy door_standing on app_user for select to door_standing using (true);
create policy door_tenant on app_user for select to door_tenant using (true);
create policy door_trail on app_user for select to door_trail using (true);
create policy door_verify on app_user for select to door_verify using (true);
create policy platform_insert on app_user for insert to mainstreet_platform with check (platform_role IS NULL AND email_verified_at IS NULL);
create policy platform_read on app_user for select to mainstreet_platform using (true);
create policy platform_update on app_user for update to mainstreet_platform using (true) with check (true);
create policy web_delete on app_user for delete to mainstreet_web using (false);
create policy web_insert on app_user for insert to mainstreet_web with check (id = app_user_id());
create policy web_read on app_user for select to mainstreet_web using (id = app_user_id() OR (EXISTS ( SELECT
   FROM membership m
  WHERE m.tenant_id = app_home() AND m.user_id = app_user.id)));
create policy web_update on app_user for update to mainstreet_web using (id = app_user_id()) with check (id = app_user_id());
grant delete on app_user to door_end;
grant select on app_user to mainstreet_platform;
grant select on app_user to mainstreet_web;
grant insert (id, email, name) on app_user to mainstreet_platform;
grant insert (id, email, name) on app_user to mainstreet_web;
grant insert (id, email, name, platform_role) on app_user to door_operator;
grant select (id, disabled_at) on app_user to door_standing;
grant select (id, disabled_at) on app_user to door_tenant;
grant select (id, disabled_at, avatar_hash) on app_user to door_media;
grant select (id, email) on app_user to door_verify;
grant select (id, email, email_verified_at, last_tenant_id, disabled_at) on app_user to door_login;
grant select (id, email, email_verified_at, platform_role, disabled_at) on app_user to door_operator;
grant select (id, email, name, email_verified_at, disabled_at) on app_user to door_invitation;
grant select (id, last_tenant_id) on app_user to door_trail;
grant select (id, platform_role, last_tenant_id, avatar_hash) on app_user to door_end;
grant update (disabled_at, updated_at, disabled_reason) on app_user to mainstreet_platform;
grant update (email, name, email_verified_at, last_tenant_id, updated_at, avatar_hash) on app_user to mainstreet_web;
grant update (last_tenant_id) on app_user to door_end;
grant update (platform_role, updated_at) on app_user to door_operator;

create table audit_log (
  tenant_id uuid not null,
  id uuid not null,
  actor_user_id uuid,
  actor_kind text not null,
  action text not null,
  target_type text,
  target_id uuid,
  outcome text not null,
  meta jsonb default '{}'::jsonb not null,
  request_id text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  actor_key_id uuid,
  job_id text,
  ip_hash text,
  target_label text,
  changes jsonb default '[]'::jsonb not null,
  constraint audit_log_pkey PRIMARY KEY (tenant_id, id),
  constraint audit_log_actor_kind_check CHECK (actor_kind = ANY (ARRAY['USER'::text, 'KEY'::text, 'VISITOR'::text, 'JOB'::text, 'PLATFORM'::text])),
  constraint audit_log_outcome_check CHECK (outcome = ANY (ARRAY['DONE'::text, 'DENIED'::text])),
  constraint audit_log_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table audit_log enable row level security;
alter table audit_log force row level security;
CREATE INDEX audit_log_actor ON public.audit_log USING btree (tenant_id, actor_user_id, id DESC);
CREATE INDEX audit_log_created ON public.audit_log USING btree (tenant_id, created_at DESC);
CREATE INDEX audit_log_target ON public.audit_log USING btree (tenant_id, target_id, id DESC);
create policy door_end on audit_log for all to door_end using (true) with check (true);
create policy door_trail on audit_log for insert to door_trail with check (outcome = 'DENIED'::text AND (actor_kind = ANY (ARRAY['USER'::text, 'VISITOR'::text])));
create policy platform_insert on audit_log for insert to mainstreet_platform with check (actor_kind = 'PLATFORM'::text);
create policy web on audit_log for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on audit_log to door_end;
grant insert on audit_log to mainstreet_platform;
grant insert, select on audit_log to mainstreet_web;
grant insert (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, request_id, ip_hash) on audit_log to door_trail;
grant select (tenant_id) on audit_log to door_end;

create table audit_target (
  tenant_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  target_id uuid not null,
  changes jsonb not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint audit_target_pkey PRIMARY KEY (tenant_id, id),
  constraint audit_target_audit_fkey FOREIGN KEY (tenant_id, audit_id) REFERENCES audit_log(tenant_id, id) ON DELETE CASCADE,
  constraint audit_target_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table audit_target enable row level security;
alter table audit_target force row level security;
CREATE INDEX audit_target_at ON public.audit_target USING btree (tenant_id, target_id, audit_id DESC);
CREATE INDEX audit_target_audit ON public.audit_target USING btree (tenant_id, audit_id);
create policy door_end on audit_target for all to door_end using (true) with check (true);
create policy web on audit_target for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on audit_target to door_end;
grant insert, select on audit_target to mainstreet_web;
grant select (tenant_id) on audit_target to door_end;

create table billing_account (
  tenant_id uuid not null,
  id uuid not null,
  customer_ref text,
  livemode boolean not null,
  email text,
  name text,
  address jsonb,
  vat_type text,
  vat_id text,
  vat_status text,
  currency text,
  tax_exempt text default 'none'::text not null,
  payment_method jsonb,
  sync_version integer default 0 not null,
  synced_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  intent_at timestamp with time zone,
  intent_key text,
  card_ref text,
  intent_since timestamp with time zone,
  constraint billing_account_pkey PRIMARY KEY (tenant_id, id),
  constraint billing_account_address_check CHECK (length(address::text) <= 2000),
  constraint billing_account_card_ref_check CHECK (length(card_ref) >= 1 AND length(card_ref) <= 255),
  constraint billing_account_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint billing_account_customer_ref_check CHECK (length(customer_ref) >= 1 AND length(customer_ref) <= 255),
  constraint billing_account_email_check CHECK (length(email) <= 254),
  constraint billing_account_intent_key_check CHECK (length(intent_key) >= 1 AND length(intent_key) <= 300),
  constraint billing_account_name_check CHECK (length(name) <= 200),
  constraint billing_account_payment_method_check CHECK (length(payment_method::text) <= 300),
  constraint billing_account_tax_exempt_check CHECK (tax_exempt = ANY (ARRAY['none'::text, 'exempt'::text, 'reverse'::text])),
  constraint billing_account_vat_id_check CHECK (length(vat_id) <= 40),
  constraint billing_account_vat_status_check CHECK (vat_status = ANY (ARRAY['PENDING'::text, 'VERIFIED'::text, 'UNVERIFIED'::text, 'UNAVAILABLE'::text])),
  constraint billing_account_vat_type_check CHECK (length(vat_type) <= 20),
  constraint billing_account_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table billing_account enable row level security;
alter table billing_account force row level security;
CREATE UNIQUE INDEX billing_account_customer_key ON public.billing_account USING btree (customer_ref, livemode);
CREATE UNIQUE INDEX billing_account_tenant_key ON public.billing_account USING btree (tenant_id);
create policy door_end on billing_account for all to door_end using (true) with check (true);
create policy door_inbox on billing_account for select to door_inbox using (true);
create policy door_plan on billing_account for select to door_plan using (tenant_id = app_tenant());
create policy platform on billing_account for select to mainstreet_platform using (true);
create policy web on billing_account for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on billing_account for select to mainstreet_web using (tenant_id = app_home());
grant delete on billing_account to door_end;
grant insert, select on billing_account to mainstreet_web;
grant select (tenant_id) on billing_account to door_end;
grant select (tenant_id, customer_ref, livemode) on billing_account to mainstreet_platform;
grant select (tenant_id, customer_ref, livemode, intent_at) on billing_account to door_inbox;
grant select (tenant_id, livemode) on billing_account to door_plan;
grant update (customer_ref, livemode, email, name, address, vat_type, vat_id, vat_status, currency, tax_exempt, payment_method, sync_version, synced_at, updated_at, intent_at, intent_key, card_ref, intent_since) on billing_account to mainstreet_web;

create table billing_drift (
  id uuid default uuidv7() not null,
  livemode boolean not null,
  kind text not null,
  ref text not null,
  about_tenant_id uuid,
  found text[] not null,
  healed_at timestamp with time zone,
  seen_at timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint billing_drift_pkey PRIMARY KEY (id),
  constraint billing_drift_found_check CHECK (cardinality(found) <= 40),
  constraint billing_drift_kind_check CHECK (kind = ANY (ARRAY['DIFFERENT'::text, 'UNKNOWN_CUSTOMER'::text, 'NOT_WRITTEN'::text])),
  constraint billing_drift_ref_check CHECK (length(ref) >= 1 AND length(ref) <= 255)
);
alter table billing_drift enable row level security;
alter table billing_drift force row level security;
CREATE INDEX billing_drift_seen ON public.billing_drift USING btree (seen_at DESC, id);
CREATE UNIQUE INDEX billing_drift_key ON public.billing_drift USING btree (ref, livemode);
create policy door_inbox on billing_drift for all to door_inbox using (true) with check (true);
create policy platform on billing_drift for select to mainstreet_platform using (true);
grant insert, select on billing_drift to door_inbox;
grant select on billing_drift to mainstreet_platform;
grant update (kind, about_tenant_id, found, healed_at, seen_at, updated_at) on billing_drift to door_inbox;

create table billing_invoice (
  tenant_id uuid not null,
  id uuid not null,
  invoice_ref text not null,
  livemode boolean not null,
  number text,
  state text not null,
  reason text,
  currency text not null,
  subtotal integer not null,
  tax integer not null,
  total integer not null,
  amount_due integer not null,
  amount_paid integer not null,
  attempts integer default 0 not null,
  period_start timestamp with time zone not null,
  period_end timestamp with time zone not null,
  issued_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  next_attempt_at timestamp with time zone,
  hosted_url text,
  pdf_url text,
  synced_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint billing_invoice_pkey PRIMARY KEY (tenant_id, id),
  constraint billing_invoice_attempts_check CHECK (attempts >= 0),
  constraint billing_invoice_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint billing_invoice_hosted_url_check CHECK (length(hosted_url) <= 2000),
  constraint billing_invoice_invoice_ref_check CHECK (length(invoice_ref) >= 1 AND length(invoice_ref) <= 255),
  constraint billing_invoice_number_check CHECK (length(number) <= 80),
  constraint billing_invoice_pdf_url_check CHECK (length(pdf_url) <= 2000),
  constraint billing_invoice_reason_check CHECK (length(reason) <= 60),
  constraint billing_invoice_state_check CHECK (state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'PAID'::text, 'UNCOLLECTIBLE'::text, 'VOID'::text])),
  constraint billing_invoice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table billing_invoice enable row level security;
alter table billing_invoice force row level security;
CREATE INDEX billing_invoice_failed ON public.billing_invoice USING btree (id) WHERE ((attempts > 0) AND (state = ANY (ARRAY['OPEN'::text, 'UNCOLLECTIBLE'::text, 'VOID'::text])));
CREATE INDEX billing_invoice_issued ON public.billing_invoice USING btree (tenant_id, issued_at DESC, id DESC);
CREATE UNIQUE INDEX billing_invoice_ref_key ON public.billing_invoice USING btree (tenant_id, invoice_ref);
create policy door_end on billing_invoice for all to door_end using (true) with check (true);
create policy platform on billing_invoice for select to mainstreet_platform using (true);
create policy web on billing_invoice for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on billing_invoice for select to mainstreet_web using (tenant_id = app_home());
grant delete on billing_invoice to door_end;
grant insert, select on billing_invoice to mainstreet_web;
grant select (tenant_id) on billing_invoice to door_end;
grant select (tenant_id, id, livemode, number, state, currency, amount_due, attempts, issued_at, next_attempt_at) on billing_invoice to mainstreet_platform;
grant update (number, state, reason, subtotal, tax, total, amount_due, amount_paid, attempts, period_start, period_end, issued_at, paid_at, next_attempt_at, hosted_url, pdf_url, synced_at, updated_at) on billing_invoice to mainstreet_web;

create table category (
  tenant_id uuid not null,
  id uuid not null,
  parent_id uuid,
  name text not null,
  slug text not null,
  sort_order integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  deleted_at timestamp with time zone,
  constraint category_pkey PRIMARY KEY (tenant_id, id),
  constraint category_name_check CHECK (length(name) >= 1 AND length(name) <= 120),
  constraint category_parent_self CHECK (parent_id <> id),
  constraint category_slug_check CHECK (length(slug) >= 1 AND length(slug) <= 100),
  constraint category_parent_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES category(tenant_id, id),
  constraint category_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table category enable row level security;
alter table category force row level security;
CREATE INDEX category_parent ON public.category USING btree (tenant_id, parent_id, sort_order);
CREATE UNIQUE INDEX category_slug_key ON public.category USING btree (tenant_id, slug) WHERE (deleted_at IS NULL);
create policy door_end on category for all to door_end using (true) with check (true);
create policy web on category for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on category to door_end;
grant insert, select, update on category to mainstreet_web;
grant maintain on category to door_statistics;
grant select (tenant_id) on category to door_end;

create table category_field (
  tenant_id uuid not null,
  id uuid not null,
  category_id uuid not null,
  key text not null,
  label text not null,
  labels jsonb default '[]'::jsonb not null,
  type text not null,
  unit text,
  options jsonb default '[]'::jsonb not null,
  is_required boolean default false not null,
  is_searchable boolean default false not null,
  is_filterable boolean default false not null,
  sort_order integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  deleted_at timestamp with time zone,
  constraint category_field_pkey PRIMARY KEY (tenant_id, id),
  constraint category_field_key_check CHECK (length(key) >= 1 AND length(key) <= 40),
  constraint category_field_label_check CHECK (length(label) >= 1 AND length(label) <= 80),
  constraint category_field_type_check CHECK (type = ANY (ARRAY['TEXT'::text, 'NUMBER'::text, 'CHOICE'::text, 'MULTI_CHOICE'::text, 'YES_NO'::text, 'DATE'::text, 'URL'::text])),
  constraint category_field_unit_check CHECK (length(unit) >= 1 AND length(unit) <= 20),
  constraint category_field_category_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES category(tenant_id, id),
  constraint category_field_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table category_field enable row level security;
alter table category_field force row level security;
CREATE INDEX category_field_category ON public.category_field USING btree (tenant_id, category_id);
CREATE UNIQUE INDEX category_field_key ON public.category_field USING btree (tenant_id, key) WHERE (deleted_at IS NULL);
create policy door_end on category_field for all to door_end using (true) with check (true);
create policy web on category_field for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on category_field to door_end;
grant insert, select, update on category_field to mainstreet_web;
grant select (tenant_id) on category_field to door_end;

create table checkout_session (
  tenant_id uuid not null,
  id uuid not null,
  session_ref text,
  livemode boolean not null,
  kind text default 'PLAN'::text not null,
  plan_price_id uuid,
  state text default 'OPEN'::text not null,
  url text,
  origin text not null,
  locale text not null,
  expires_at timestamp with time zone not null,
  opened_by uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  listing_id uuid,
  days smallint,
  amount integer,
  currency text,
  says text,
  quantity integer,
  constraint checkout_session_pkey PRIMARY KEY (tenant_id, id),
  constraint checkout_session_amount_check CHECK (amount > 0),
  constraint checkout_session_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint checkout_session_days_check CHECK (days >= 1 AND days <= 366),
  constraint checkout_session_kind_check CHECK (kind = ANY (ARRAY['PLAN'::text, 'FEATURE'::text])),
  constraint checkout_session_locale_check CHECK (length(locale) >= 1 AND length(locale) <= 35),
  constraint checkout_session_origin_check CHECK (length(origin) >= 1 AND length(origin) <= 300),
  constraint checkout_session_quantity_check CHECK (quantity >= 1),
  constraint checkout_session_says_check CHECK (length(says) >= 1 AND length(says) <= 300),
  constraint checkout_session_session_ref_check CHECK (length(session_ref) >= 1 AND length(session_ref) <= 255),
  constraint checkout_session_state_check CHECK (state = ANY (ARRAY['OPEN'::text, 'COMPLETE'::text, 'EXPIRED'::text])),
  constraint checkout_session_url_check CHECK (length(url) <= 2000),
  constraint checkout_session_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE SET NULL (listing_id),
  constraint checkout_session_plan_price_id_fkey FOREIGN KEY (plan_price_id) REFERENCES plan_price(id),
  constraint checkout_session_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table checkout_session enable row level security;
alter table checkout_session force row level security;
CREATE INDEX checkout_session_listing ON public.checkout_session USING btree (tenant_id, listing_id);
CREATE INDEX checkout_session_price ON public.checkout_session USING btree (plan_price_id);
CREATE UNIQUE INDEX checkout_session_open_key ON public.checkout_session USING btree (tenant_id, livemode) WHERE ((state = 'OPEN'::text) AND (kind = 'PLAN'::text));
CREATE UNIQUE INDEX checkout_session_ref_key ON public.checkout_session USING btree (session_ref);
create policy door_end on checkout_session for all to door_end using (true) with check (true);
create policy door_inbox on checkout_session for select to door_inbox using (true);
create policy web on checkout_session for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on checkout_session for select to mainstreet_web using (tenant_id = app_home());
grant delete on checkout_session to door_end;
grant insert, select on checkout_session to mainstreet_web;
grant select (tenant_id) on checkout_session to door_end;
grant select (tenant_id, session_ref, livemode, state) on checkout_session to door_inbox;
grant update (session_ref, state, url, updated_at) on checkout_session to mainstreet_web;

create table claim_proof (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  user_id uuid not null,
  method text not null,
  contact_key text not null,
  tries integer default 0 not null,
  expires_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint claim_proof_pkey PRIMARY KEY (tenant_id, id),
  constraint claim_proof_method_check CHECK (method = ANY (ARRAY['EMAIL'::text, 'PHONE'::text, 'DNS'::text, 'WEBSITE'::text])),
  constraint claim_proof_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint claim_proof_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table claim_proof enable row level security;
alter table claim_proof force row level security;
CREATE INDEX claim_proof_of_person ON public.claim_proof USING btree (tenant_id, user_id, listing_id);
CREATE INDEX claim_proof_over ON public.claim_proof USING btree (expires_at);
create policy door_end on claim_proof for all to door_end using (true) with check (true);
create policy door_night on claim_proof for all to door_night using (expires_at < (now() - '30 days'::interval)) with check (false);
create policy web on claim_proof for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on claim_proof to door_end;
grant delete on claim_proof to door_night;
grant insert, select on claim_proof to mainstreet_web;
grant select (tenant_id) on claim_proof to door_end;
grant select (tenant_id, id, expires_at) on claim_proof to door_night;
grant update (tries, proven_at, updated_at) on claim_proof to mainstreet_web;

create table domain_claim (
  tenant_id uuid not null,
  id uuid not null,
  host text not null,
  token text not null,
  status text default 'PENDING'::text not null,
  problem text,
  failed_checks integer default 0 not null,
  verified_at timestamp with time zone,
  checked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint domain_claim_pkey PRIMARY KEY (tenant_id, id),
  constraint domain_claim_failed_checks_check CHECK (failed_checks >= 0),
  constraint domain_claim_host_check CHECK (host = lower(host) AND length(host) >= 4 AND length(host) <= 230),
  constraint domain_claim_problem_check CHECK (problem = ANY (ARRAY['NO_RECORD'::text, 'OTHER_VALUE'::text, 'NO_ANSWER'::text])),
  constraint domain_claim_status_check CHECK (status = ANY (ARRAY['PENDING'::text, 'VERIFIED'::text, 'FAILING'::text, 'RELEASED'::text])),
  constraint domain_claim_token_check CHECK (length(token) >= 20 AND length(token) <= 64),
  constraint domain_claim_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table domain_claim enable row level security;
alter table domain_claim force row level security;
CREATE UNIQUE INDEX domain_claim_host_key ON public.domain_claim USING btree (tenant_id, host);
create policy door_end on domain_claim for all to door_end using (true) with check (true);
create policy door_tenant on domain_claim for select to door_tenant using (true);
create policy web on domain_claim for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on domain_claim to door_end;
grant delete, insert, select on domain_claim to mainstreet_web;
grant select (tenant_id) on domain_claim to door_end;
grant update (status, problem, failed_checks, verified_at, checked_at, updated_at) on domain_claim to mainstreet_web;

create table endorsement (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  user_id uuid,
  author_key text not null,
  would_repeat boolean not null,
  tags text[] default '{}'::text[] not null,
  comment text,
  status text default 'PENDING'::text not null,
  txn_hash text,
  ip_hash text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  deleted_at timestamp with time zone,
  visitor_key text,
  author_email text,
  email_confirmed_at timestamp with time zone,
  comment_key text,
  signals text[] default '{}'::text[] not null,
  reply text,
  replied_at timestamp with time zone,
  constraint endorsement_pkey PRIMARY KEY (tenant_id, id),
  constraint endorsement_author_email_check CHECK (length(author_email) <= 254),
  constraint endorsement_comment_check CHECK (length(comment) <= 2000),
  constraint endorsement_reply_check CHECK (length(reply) <= 2000),
  constraint endorsement_status_check CHECK (status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])),
  constraint endorsement_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table endorsement enable row level security;
alter table endorsement force row level security;
CREATE INDEX endorsement_forgotten ON public.endorsement USING btree (created_at) WHERE ((ip_hash IS NOT NULL) OR (author_email IS NOT NULL));
CREATE INDEX endorsement_listing ON public.endorsement USING btree (tenant_id, listing_id, created_at DESC, id DESC) WHERE ((status = 'APPROVED'::text) AND (deleted_at IS NULL));
CREATE INDEX endorsement_network ON public.endorsement USING btree (tenant_id, ip_hash, created_at) WHERE (ip_hash IS NOT NULL);
CREATE INDEX endorsement_repeated ON public.endorsement USING btree (tenant_id, comment_key) WHERE (comment_key IS NOT NULL);
CREATE UNIQUE INDEX endorsement_author_key ON public.endorsement USING btree (tenant_id, listing_id, author_key) WHERE ((status <> 'WITHDRAWN'::text) AND (deleted_at IS NULL));
create policy door_end on endorsement for all to door_end using (true) with check (true);
create policy door_night on endorsement for update to door_night using (created_at < (now() - '90 days'::interval)) with check (ip_hash IS NULL AND author_email IS NULL);
create policy door_night_reads on endorsement for select to door_night using (created_at < (now() - '90 days'::interval));
create policy web on endorsement for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on endorsement to door_end;
grant insert, select, update on endorsement to mainstreet_web;
grant select (tenant_id, id, ip_hash, created_at, author_email) on endorsement to door_night;
grant select (tenant_id, user_id) on endorsement to door_end;
grant update (ip_hash, author_email) on endorsement to door_night;

create table enquiry (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  status text default 'NEW'::text not null,
  name text not null,
  email text not null,
  phone text,
  consent_version text not null,
  visitor_key text not null,
  text_key text,
  ip_hash text,
  signals text[] default '{}'::text[] not null,
  last_message_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint enquiry_pkey PRIMARY KEY (tenant_id, id),
  constraint enquiry_consent_version_check CHECK (length(consent_version) >= 1 AND length(consent_version) <= 80),
  constraint enquiry_email_check CHECK (length(email) <= 254),
  constraint enquiry_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint enquiry_phone_check CHECK (length(phone) <= 40),
  constraint enquiry_status_check CHECK (status = ANY (ARRAY['NEW'::text, 'ANSWERED'::text, 'CLOSED'::text, 'SPAM'::text])),
  constraint enquiry_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint enquiry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table enquiry enable row level security;
alter table enquiry force row level security;
CREATE INDEX enquiry_forgotten ON public.enquiry USING btree (created_at) WHERE (ip_hash IS NOT NULL);
CREATE INDEX enquiry_network ON public.enquiry USING btree (tenant_id, ip_hash, created_at) WHERE (ip_hash IS NOT NULL);
CREATE INDEX enquiry_of_listing ON public.enquiry USING btree (tenant_id, listing_id, id);
CREATE INDEX enquiry_over ON public.enquiry USING btree (last_message_at);
CREATE INDEX enquiry_repeated ON public.enquiry USING btree (tenant_id, text_key) WHERE (text_key IS NOT NULL);
CREATE INDEX enquiry_standing ON public.enquiry USING btree (tenant_id, status, id);
create policy door_end on enquiry for all to door_end using (true) with check (true);
create policy door_night on enquiry for update to door_night using (created_at < (now() - '90 days'::interval)) with check (ip_hash IS NULL);
create policy door_night_ends on enquiry for delete to door_night using (last_message_at < (now() - '2 years'::interval) OR status = 'SPAM'::text AND last_message_at < (now() - '30 days'::interval));
create policy door_night_reads on enquiry for select to door_night using (created_at < (now() - '30 days'::interval));
create policy web on enquiry for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on enquiry to door_end;
grant delete on enquiry to door_night;
grant insert, select, update on enquiry to mainstreet_web;
grant select (tenant_id) on enquiry to door_end;
grant select (tenant_id, id, status, ip_hash, last_message_at, created_at) on enquiry to door_night;
grant update (ip_hash) on enquiry to door_night;

create table enquiry_message (
  tenant_id uuid not null,
  id uuid not null,
  enquiry_id uuid not null,
  author text not null,
  user_id uuid,
  text text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint enquiry_message_pkey PRIMARY KEY (tenant_id, id),
  constraint enquiry_message_author_check CHECK (author = ANY (ARRAY['VISITOR'::text, 'BUSINESS'::text])),
  constraint enquiry_message_text_check CHECK (length(text) >= 1 AND length(text) <= 5000),
  constraint enquiry_message_enquiry_fkey FOREIGN KEY (tenant_id, enquiry_id) REFERENCES enquiry(tenant_id, id) ON DELETE CASCADE,
  constraint enquiry_message_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table enquiry_message enable row level security;
alter table enquiry_message force row level security;
CREATE INDEX enquiry_message_thread ON public.enquiry_message USING btree (tenant_id, enquiry_id, id);
create policy door_end on enquiry_message for all to door_end using (true) with check (true);
create policy web on enquiry_message for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on enquiry_message to door_end;
grant insert, select on enquiry_message to mainstreet_web;
grant select (tenant_id) on enquiry_message to door_end;

create table errand (
  task text not null,
  long boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint errand_pkey PRIMARY KEY (task)
);
alter table errand enable row level security;
alter table errand force row level security;
create policy jobs on errand for select to mainstreet_jobs using (true);
grant select (task, long) on errand to mainstreet_jobs;

create table event (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  aggregate_type text not null,
  aggregate_id uuid not null,
  payload jsonb default '{}'::jsonb not null,
  request_id text,
  delivered_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  state text default 'WAITING'::text not null,
  "position" bigint generated always as identity not null,
  constraint event_pkey PRIMARY KEY (tenant_id, id),
  constraint event_name_check CHECK (name ~ '^[a-z_]+\.[a-z_]+$'::text),
  constraint event_state_check CHECK (state = ANY (ARRAY['WAITING'::text, 'DELIVERED'::text, 'DROPPED'::text])),
  constraint event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table event enable row level security;
alter table event force row level security;
CREATE INDEX event_old ON public.event USING btree (tenant_id, created_at) WHERE (state <> 'WAITING'::text);
CREATE INDEX event_waiting ON public.event USING btree (tenant_id, aggregate_type, aggregate_id, "position") WHERE (state = 'WAITING'::text);
create policy door_end on event for all to door_end using (true) with check (true);
create policy platform_insert on event for insert to mainstreet_platform with check (tenant_id = app_tenant());
create policy platform_read on event for select to mainstreet_platform using (true);
create policy web_delete on event for delete to mainstreet_web using (tenant_id = app_tenant() AND state <> 'WAITING'::text AND created_at < (now() - '30 days'::interval));
create policy web_insert on event for insert to mainstreet_web with check (tenant_id = app_tenant());
create policy web_select on event for select to mainstreet_web using (tenant_id = app_tenant());
create policy web_update on event for update to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on event to door_end;
grant delete, insert, select on event to mainstreet_web;
grant insert on event to mainstreet_platform;
grant select (id, created_at, state) on event to mainstreet_platform;
grant select (tenant_id) on event to door_end;
grant update (delivered_at, updated_at, state) on event to mainstreet_web;

create table event_receipt (
  tenant_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  listener text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint event_receipt_pkey PRIMARY KEY (tenant_id, id),
  constraint event_receipt_tenant_id_event_id_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES event(tenant_id, id) ON DELETE CASCADE
);
alter table event_receipt enable row level security;
alter table event_receipt force row level security;
CREATE UNIQUE INDEX event_receipt_once ON public.event_receipt USING btree (tenant_id, event_id, listener);
create policy door_end on event_receipt for all to door_end using (true) with check (true);
create policy web on event_receipt for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on event_receipt to door_end;
grant insert, select on event_receipt to mainstreet_web;
grant select (tenant_id) on event_receipt to door_end;

create table feature_flag (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  enabled boolean not null,
  set_by uuid not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint feature_flag_pkey PRIMARY KEY (tenant_id, id),
  constraint feature_flag_key_check CHECK (key ~ '^[a-z][a-z0-9_.-]*$'::text AND length(key) <= 60),
  constraint feature_flag_set_by_fkey FOREIGN KEY (set_by) REFERENCES app_user(id),
  constraint feature_flag_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table feature_flag enable row level security;
alter table feature_flag force row level security;
CREATE INDEX feature_flag_set_by ON public.feature_flag USING btree (set_by);
CREATE UNIQUE INDEX feature_flag_key ON public.feature_flag USING btree (tenant_id, key);
create policy door_end on feature_flag for all to door_end using (true) with check (true);
create policy platform on feature_flag for all to mainstreet_platform using (true) with check (set_by = app_user_id());
create policy web on feature_flag for select to mainstreet_web using (tenant_id = app_tenant());
create policy web_home on feature_flag for select to mainstreet_web using (tenant_id = app_home());
grant delete on feature_flag to door_end;
grant delete, insert, select on feature_flag to mainstreet_platform;
grant select (tenant_id) on feature_flag to door_end;
grant select (tenant_id, key, enabled) on feature_flag to mainstreet_web;
grant update (enabled, set_by, updated_at) on feature_flag to mainstreet_platform;

create table feature_price (
  days smallint not null,
  currency text not null,
  amount integer not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint feature_price_pkey PRIMARY KEY (days, currency),
  constraint feature_price_amount_check CHECK (amount > 0),
  constraint feature_price_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint feature_price_days_check CHECK (days >= 1 AND days <= 366)
);
alter table feature_price enable row level security;
alter table feature_price force row level security;
create policy platform on feature_price for all to mainstreet_platform using (true) with check (true);
create policy web on feature_price for select to mainstreet_web using (true);
grant delete, insert, select on feature_price to mainstreet_platform;
grant select on feature_price to mainstreet_web;

create table featured_purchase (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  livemode boolean not null,
  payment_ref text,
  days smallint not null,
  given_at timestamp with time zone not null,
  ended_for text,
  ended_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint featured_purchase_pkey PRIMARY KEY (tenant_id, id),
  constraint featured_purchase_days_check CHECK (days >= 1 AND days <= 366),
  constraint featured_purchase_ended_for_check CHECK (ended_for = ANY (ARRAY['REFUNDED'::text, 'DISPUTED'::text])),
  constraint featured_purchase_payment_ref_check CHECK (length(payment_ref) >= 1 AND length(payment_ref) <= 255),
  constraint featured_purchase_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint featured_purchase_tenant_id_listing_id_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table featured_purchase enable row level security;
alter table featured_purchase force row level security;
CREATE INDEX featured_purchase_listing ON public.featured_purchase USING btree (tenant_id, listing_id);
CREATE UNIQUE INDEX featured_purchase_payment_key ON public.featured_purchase USING btree (tenant_id, payment_ref);
create policy door_end on featured_purchase for all to door_end using (true) with check (true);
create policy web on featured_purchase for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on featured_purchase to door_end;
grant insert, select on featured_purchase to mainstreet_web;
grant select (tenant_id) on featured_purchase to door_end;
grant update (listing_id, ended_for, ended_at, updated_at) on featured_purchase to mainstreet_web;

create table featured_slot (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  source text not null,
  until timestamp with time zone not null,
  chosen boolean default false not null,
  payment_ref text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint featured_slot_pkey PRIMARY KEY (tenant_id, id),
  constraint featured_slot_payment_ref_check CHECK (length(payment_ref) >= 1 AND length(payment_ref) <= 255),
  constraint featured_slot_source_check CHECK (source = ANY (ARRAY['STAFF'::text, 'PLAN'::text, 'PURCHASE'::text])),
  constraint featured_slot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint featured_slot_tenant_id_listing_id_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table featured_slot enable row level security;
alter table featured_slot force row level security;
CREATE UNIQUE INDEX featured_slot_key ON public.featured_slot USING btree (tenant_id, listing_id, source);
create policy door_end on featured_slot for all to door_end using (true) with check (true);
create policy door_inbox on featured_slot for select to door_inbox using (true);
create policy web on featured_slot for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on featured_slot for select to mainstreet_web using (tenant_id = app_home());
grant delete on featured_slot to door_end;
grant delete, insert, select on featured_slot to mainstreet_web;
grant select (tenant_id) on featured_slot to door_end;
grant select (tenant_id, source, until) on featured_slot to door_inbox;
grant update (listing_id, until, chosen, payment_ref, updated_at) on featured_slot to mainstreet_web;

create table geocoded_address (
  tenant_id uuid not null,
  id uuid not null,
  address_key text not null,
  lat double precision,
  lng double precision,
  "precision" text,
  label text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint geocoded_address_pkey PRIMARY KEY (tenant_id, id),
  constraint geocoded_address_precision_check CHECK ("precision" = ANY (ARRAY['ADDRESS'::text, 'STREET'::text, 'POSTAL_CODE'::text, 'CITY'::text])),
  constraint geocoded_address_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table geocoded_address enable row level security;
alter table geocoded_address force row level security;
CREATE INDEX geocoded_address_age ON public.geocoded_address USING btree (tenant_id, created_at);
CREATE UNIQUE INDEX geocoded_address_key ON public.geocoded_address USING btree (tenant_id, address_key);
create policy door_end on geocoded_address for all to door_end using (true) with check (true);
create policy web on geocoded_address for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on geocoded_address to door_end;
grant delete, insert, select, update on geocoded_address to mainstreet_web;
grant select (tenant_id) on geocoded_address to door_end;

create table idempotency_key (
  tenant_id uuid not null,
  id uuid not null,
  caller text not null,
  key text not null,
  request_hash text not null,
  operation text not null,
  target_id uuid,
  answer jsonb,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint idempotency_key_pkey PRIMARY KEY (tenant_id, id),
  constraint idempotency_key_key_check CHECK (length(key) >= 1 AND length(key) <= 255),
  constraint idempotency_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
CREATE INDEX idempotency_key_expiry ON public.idempotency_key USING btree (expires_at);
CREATE UNIQUE INDEX idempotency_key_key ON public.idempotency_key USING btree (tenant_id, caller, key);
create policy door_end on idempotency_key for all to door_end using (true) with check (true);
create policy door_night on idempotency_key for all to door_night using (expires_at < now()) with check (false);
create policy web on idempotency_key for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on idempotency_key to door_end;
grant delete on idempotency_key to door_night;
grant delete, insert, select, update on idempotency_key to mainstreet_web;
grant select (tenant_id) on idempotency_key to door_end;
grant select (tenant_id, id, expires_at) on idempotency_key to door_night;

create table import_template (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  mapping jsonb not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint import_template_pkey PRIMARY KEY (tenant_id, id),
  constraint import_template_name_key UNIQUE (tenant_id, name),
  constraint import_template_name_check CHECK (length(name) >= 1 AND length(name) <= 80),
  constraint import_template_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table import_template enable row level security;
alter table import_template force row level security;
create policy door_end on import_template for all to door_end using (true) with check (true);
create policy web on import_template for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on import_template to door_end;
grant delete, insert, select, update on import_template to mainstreet_web;
grant select (tenant_id) on import_template to door_end;

create table invitation (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null,
  link_id uuid not null,
  token_hash bytea not null,
  invited_by uuid not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint invitation_pkey PRIMARY KEY (tenant_id, id),
  constraint invitation_email_check CHECK (email = lower(email) AND length(email) <= 254),
  constraint invitation_role_check CHECK (role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'STAFF'::text, 'VIEWER'::text, 'DEVELOPER'::text, 'MERCHANT'::text])),
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES app_user(id),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES app_user(id),
  constraint invitation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table invitation enable row level security;
alter table invitation force row level security;
CREATE INDEX invitation_token ON public.invitation USING btree (token_hash);
CREATE UNIQUE INDEX invitation_open_key ON public.invitation USING btree (tenant_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
create policy door_end on invitation for all to door_end using (true) with check (true);
create policy door_invitation on invitation for select to door_invitation using (true);
create policy web on invitation for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on invitation to door_end;
grant insert, select on invitation to mainstreet_web;
grant select (tenant_id) on invitation to door_end;
grant select (tenant_id, id, email, role, link_id, token_hash, invited_by, expires_at, accepted_at, revoked_at) on invitation to door_invitation;
grant update (role, link_id, token_hash, invited_by, sent_at, expires_at, accepted_at, accepted_by, revoked_at, updated_at) on invitation to mainstreet_web;

create table invitation_listing (
  tenant_id uuid not null,
  id uuid not null,
  invitation_id uuid not null,
  listing_id uuid not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint invitation_listing_pkey PRIMARY KEY (tenant_id, id),
  constraint invitation_listing_invitation_fkey FOREIGN KEY (tenant_id, invitation_id) REFERENCES invitation(tenant_id, id) ON DELETE CASCADE,
  constraint invitation_listing_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table invitation_listing enable row level security;
alter table invitation_listing force row level security;
CREATE INDEX invitation_listing_listing ON public.invitation_listing USING btree (tenant_id, listing_id);
CREATE UNIQUE INDEX invitation_listing_key ON public.invitation_listing USING btree (tenant_id, invitation_id, listing_id);
create policy door_end on invitation_listing for all to door_end using (true) with check (true);
create policy web on invitation_listing for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on invitation_listing to door_end;
grant delete, insert, select on invitation_listing to mainstreet_web;
grant select (tenant_id) on invitation_listing to door_end;

create table limit_override (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  value integer,
  reason text not null,
  set_by uuid not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint limit_override_pkey PRIMARY KEY (tenant_id, id),
  constraint limit_override_key_check CHECK (key ~ '^[a-z][a-zA-Z0-9_.]*$'::text AND length(key) <= 60),
  constraint limit_override_reason_check CHECK (length(reason) >= 3 AND length(reason) <= 500),
  constraint limit_override_value_check CHECK (value >= 0),
  constraint limit_override_set_by_fkey FOREIGN KEY (set_by) REFERENCES app_user(id),
  constraint limit_override_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table limit_override enable row level security;
alter table limit_override force row level security;
CREATE INDEX limit_override_set_by ON public.limit_override USING btree (set_by);
CREATE UNIQUE INDEX limit_override_key ON public.limit_override USING btree (tenant_id, key);
create policy door_end on limit_override for all to door_end using (true) with check (true);
create policy platform on limit_override for all to mainstreet_platform using (true) with check (set_by = app_user_id());
create policy web on limit_override for select to mainstreet_web using (tenant_id = app_tenant());
create policy web_home on limit_override for select to mainstreet_web using (tenant_id = app_home());
grant delete on limit_override to door_end;
grant delete, insert, select on limit_override to mainstreet_platform;
grant select (tenant_id) on limit_override to door_end;
grant select (tenant_id, key, value, expires_at) on limit_override to mainstreet_web;
grant update (value, reason, set_by, expires_at, updated_at) on limit_override to mainstreet_platform;

create table listing (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  slug text not null,
  description text,
  website text,
  phone text,
  email text,
  line1 text,
  line2 text,
  city text,
  region text,
  postal text,
  country character(2),
  lat double precision,
  lng double precision,
  timezone text not null,
  category_id uuid,
  tags text[] default '{}'::text[] not null,
  hours jsonb,
  status text default 'DRAFT'::text not null,
  plan_key text,
  featured_until timestamp with time zone,
  source_id text,
  source_row jsonb,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  deleted_at timestamp with time zone,
  phone_label text,
  further_phones jsonb default '[]'::jsonb not null,
  social_links jsonb default '[]'::jsonb not null,
  service_areas jsonb default '[]'::jsonb not null,
  observes_holidays boolean default false not null,
  translations jsonb default '[]'::jsonb not null,
  custom jsonb default '{}'::jsonb not null,
  price_level smallint,
  merged_into_id uuid,
  takes_bookings boolean default false not null,
  constraint listing_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  constraint listing_description_check CHECK (length(description) <= 10000),
  constraint listing_lat_check CHECK (lat >= '-90'::integer::double precision AND lat <= 90::double precision),
  constraint listing_lng_check CHECK (lng >= '-180'::integer::double precision AND lng <= 180::double precision),
  constraint listing_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint listing_phone_label_check CHECK (length(phone_label) >= 1 AND length(phone_label) <= 40),
  constraint listing_point CHECK ((lat IS NULL) = (lng IS NULL)),
  constraint listing_price_level_check CHECK (price_level >= 1 AND price_level <= 4),
  constraint listing_status_check CHECK (status = ANY (ARRAY['DRAFT'::text, 'PENDING'::text, 'PUBLISHED'::text, 'UNDER_REVIEW'::text, 'ARCHIVED'::text])),
  constraint listing_tags_check CHECK (cardinality(tags) <= 30),
  constraint listing_category_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES category(tenant_id, id),
  constraint listing_merged_into_fkey FOREIGN KEY (tenant_id, merged_into_id) REFERENCES listing(tenant_id, id) ON DELETE SET NULL (merged_into_id),
  constraint listing_plan_key_fkey FOREIGN KEY (plan_key) REFERENCES plan(key),
  constraint listing_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing enable row level security;
alter table listing force row level security;
CREATE INDEX listing_created ON public.listing USING btree (tenant_id, created_at);
CREATE INDEX listing_merged_into ON public.listing USING btree (tenant_id, merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX listing_own_plan ON public.listing USING btree (tenant_id, plan_key) WHERE (plan_key IS NOT NULL);
CREATE INDEX listing_phone ON public.listing USING btree (tenant_id, phone) WHERE ((deleted_at IS NULL) AND (phone IS NOT NULL));
CREATE INDEX listing_primary_category ON public.listing USING btree (tenant_id, category_id) INCLUDE (status, deleted_at);
CREATE INDEX listing_source_deleted ON public.listing USING btree (tenant_id, source_id) WHERE ((deleted_at IS NOT NULL) AND (source_id IS NOT NULL));
CREATE INDEX listing_takes_bookings ON public.listing USING btree (tenant_id) WHERE (takes_bookings AND (deleted_at IS NULL));
CREATE INDEX listing_website ON public.listing USING btree (tenant_id, website) WHERE ((deleted_at IS NULL) AND (length(website) <= 500));
CREATE UNIQUE INDEX listing_slug_current_key ON public.listing USING btree (tenant_id, slug) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX listing_source_key ON public.listing USING btree (tenant_id, source_id) WHERE (deleted_at IS NULL);
create policy door_end on listing for all to door_end using (true) with check (true);
create policy platform on listing for select to mainstreet_platform using (true);
create policy web on listing for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing to door_end;
grant insert, select, update on listing to mainstreet_web;
grant maintain on listing to door_statistics;
grant select (tenant_id) on listing to door_end;
grant select (tenant_id, plan_key, deleted_at) on listing to mainstreet_platform;

create table listing_bulk_edit (
  tenant_id uuid not null,
  id uuid not null,
  requested_by uuid,
  state text default 'RUNNING'::text not null,
  progress double precision default 0 not null,
  failure text,
  filter jsonb,
  change jsonb not null,
  powers text[] not null,
  cursor text,
  collected boolean default false not null,
  matched integer default 0 not null,
  changed integer default 0 not null,
  unchanged integer default 0 not null,
  failed integer default 0 not null,
  failures jsonb default '[]'::jsonb not null,
  kept jsonb default '[]'::jsonb not null,
  finished_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  import_id uuid,
  constraint listing_bulk_edit_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_bulk_edit_failure_check CHECK (length(failure) <= 500),
  constraint listing_bulk_edit_progress_check CHECK (progress >= 0::double precision AND progress <= 1::double precision),
  constraint listing_bulk_edit_state_check CHECK (state = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'CANCELLED'::text, 'UNDOING'::text, 'UNDONE'::text, 'FAILED'::text])),
  constraint listing_bulk_edit_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES listing_import(tenant_id, id) ON DELETE CASCADE,
  constraint listing_bulk_edit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing_bulk_edit enable row level security;
alter table listing_bulk_edit force row level security;
CREATE INDEX listing_bulk_edit_import ON public.listing_bulk_edit USING btree (tenant_id, import_id);
create policy door_end on listing_bulk_edit for all to door_end using (true) with check (true);
create policy web on listing_bulk_edit for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_bulk_edit to door_end;
grant insert, select, update on listing_bulk_edit to mainstreet_web;
grant select (tenant_id) on listing_bulk_edit to door_end;

create table listing_bulk_item (
  tenant_id uuid not null,
  id uuid not null,
  edit_id uuid not null,
  listing_id uuid not null,
  outcome text,
  before jsonb,
  after jsonb,
  undone_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_bulk_item_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_bulk_item_outcome_check CHECK (outcome = ANY (ARRAY['CHANGED'::text, 'UNCHANGED'::text, 'FAILED'::text])),
  constraint listing_bulk_item_edit_fkey FOREIGN KEY (tenant_id, edit_id) REFERENCES listing_bulk_edit(tenant_id, id) ON DELETE CASCADE,
  constraint listing_bulk_item_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint listing_bulk_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing_bulk_item enable row level security;
alter table listing_bulk_item force row level security;
CREATE INDEX listing_bulk_item_left ON public.listing_bulk_item USING btree (tenant_id, edit_id, id) WHERE ((outcome = 'CHANGED'::text) AND (undone_at IS NULL));
CREATE INDEX listing_bulk_item_listing ON public.listing_bulk_item USING btree (tenant_id, listing_id);
CREATE INDEX listing_bulk_item_next ON public.listing_bulk_item USING btree (tenant_id, edit_id, id) WHERE (outcome IS NULL);
CREATE UNIQUE INDEX listing_bulk_item_once ON public.listing_bulk_item USING btree (tenant_id, edit_id, listing_id);
create policy door_end on listing_bulk_item for all to door_end using (true) with check (true);
create policy web on listing_bulk_item for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_bulk_item to door_end;
grant delete, insert, select, update on listing_bulk_item to mainstreet_web;
grant select (tenant_id) on listing_bulk_item to door_end;

create table listing_category (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  category_id uuid not null,
  "position" integer not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_category_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_category_position_check CHECK ("position" >= 1 AND "position" <= 9),
  constraint listing_category_category_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES category(tenant_id, id),
  constraint listing_category_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint listing_category_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing_category enable row level security;
alter table listing_category force row level security;
CREATE INDEX listing_category_category ON public.listing_category USING btree (tenant_id, category_id);
CREATE UNIQUE INDEX listing_category_key ON public.listing_category USING btree (tenant_id, listing_id, category_id);
create policy door_end on listing_category for all to door_end using (true) with check (true);
create policy web on listing_category for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_category to door_end;
grant delete, insert, select, update on listing_category to mainstreet_web;
grant maintain on listing_category to door_statistics;
grant select (tenant_id) on listing_category to door_end;

create table listing_duplicate (
  tenant_id uuid not null,
  id uuid not null,
  elder_id uuid not null,
  younger_id uuid not null,
  reasons text[] not null,
  weight smallint not null,
  status text default 'OPEN'::text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_duplicate_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_duplicate_decided CHECK ((status = 'OPEN'::text) = (decided_at IS NULL)),
  constraint listing_duplicate_reasons_check CHECK (reasons <> '{}'::text[]),
  constraint listing_duplicate_status_check CHECK (status = ANY (ARRAY['OPEN'::text, 'DISMISSED'::text, 'MERGED'::text])),
  constraint listing_duplicate_elder_fkey FOREIGN KEY (tenant_id, elder_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint listing_duplicate_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint listing_duplicate_younger_fkey FOREIGN KEY (tenant_id, younger_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table listing_duplicate enable row level security;
alter table listing_duplicate force row level security;
CREATE INDEX listing_duplicate_standing ON public.listing_duplicate USING btree (tenant_id, status, weight DESC, id);
CREATE INDEX listing_duplicate_younger ON public.listing_duplicate USING btree (tenant_id, younger_id);
CREATE UNIQUE INDEX listing_duplicate_key ON public.listing_duplicate USING btree (tenant_id, elder_id, younger_id);
create policy door_end on listing_duplicate for all to door_end using (true) with check (true);
create policy web on listing_duplicate for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_duplicate to door_end;
grant delete, insert, select, update on listing_duplicate to mainstreet_web;
grant select (tenant_id) on listing_duplicate to door_end;

create table listing_export (
  tenant_id uuid not null,
  id uuid not null,
  requested_by uuid,
  state text default 'WAITING'::text not null,
  format text not null,
  filter jsonb not null,
  columns text[] not null,
  row_count integer not null,
  written integer default 0 not null,
  has_file boolean default false not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_export_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_export_format_check CHECK (format = ANY (ARRAY['CSV'::text, 'XLSX'::text, 'GEOJSON'::text])),
  constraint listing_export_row_count_check CHECK (row_count >= 0),
  constraint listing_export_state_check CHECK (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'READY'::text, 'FAILED'::text, 'EXPIRED'::text])),
  constraint listing_export_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing_export enable row level security;
alter table listing_export force row level security;
CREATE INDEX listing_export_created ON public.listing_export USING btree (tenant_id, created_at DESC);
create policy door_end on listing_export for all to door_end using (true) with check (true);
create policy web on listing_export for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_export to door_end;
grant insert, select, update on listing_export to mainstreet_web;
grant select (tenant_id) on listing_export to door_end;

create table listing_grant (
  tenant_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  listing_id uuid not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_grant_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_grant_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint listing_grant_membership_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES membership(tenant_id, id) ON DELETE CASCADE
);
alter table listing_grant enable row level security;
alter table listing_grant force row level security;
CREATE INDEX listing_grant_listing ON public.listing_grant USING btree (tenant_id, listing_id);
CREATE UNIQUE INDEX listing_grant_key ON public.listing_grant USING btree (tenant_id, membership_id, listing_id);
create policy door_end on listing_grant for all to door_end using (true) with check (true);
create policy web on listing_grant for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_grant to door_end;
grant delete, insert, select on listing_grant to mainstreet_web;
grant select (tenant_id) on listing_grant to door_end;

create table listing_image (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  media_id uuid not null,
  "position" integer not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_image_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_image_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint listing_image_media_fkey FOREIGN KEY (tenant_id, media_id) REFERENCES media_asset(tenant_id, id)
);
alter table listing_image enable row level security;
alter table listing_image force row level security;
CREATE UNIQUE INDEX listing_image_key ON public.listing_image USING btree (tenant_id, listing_id, media_id);
create policy door_end on listing_image for all to door_end using (true) with check (true);
create policy web on listing_image for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_image to door_end;
grant delete, insert, select, update on listing_image to mainstreet_web;
grant select (tenant_id) on listing_image to door_end;

create table listing_import (
  tenant_id uuid not null,
  id uuid not null,
  requested_by uuid,
  file_name text not null,
  bytes bigint not null,
  state text default 'UPLOADING'::text not null,
  progress double precision default 0 not null,
  cancelled boolean default false not null,
  failure text,
  reading jsonb,
  mapping jsonb default '[]'::jsonb not null,
  planned jsonb,
  counts jsonb,
  problems jsonb default '[]'::jsonb not null,
  kept jsonb default '[]'::jsonb not null,
  error_file boolean default false not null,
  notes_file boolean default false not null,
  finished_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  cleared_at timestamp with time zone,
  suspicions text[] default '{}'::text[] not null,
  constraint listing_import_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_import_bytes_check CHECK (bytes >= 1 AND bytes <= 104857600),
  constraint listing_import_failure_check CHECK (length(failure) <= 500),
  constraint listing_import_file_name_check CHECK (length(file_name) <= 200),
  constraint listing_import_progress_check CHECK (progress >= 0::double precision AND progress <= 1::double precision),
  constraint listing_import_state_check CHECK (state = ANY (ARRAY['UPLOADING'::text, 'READING'::text, 'MAPPING'::text, 'CHECKING'::text, 'CHECKED'::text, 'RUNNING'::text, 'DONE'::text, 'CANCELLED'::text, 'UNDOING'::text, 'UNDONE'::text, 'FAILED'::text, 'EXPIRED'::text])),
  constraint listing_import_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing_import enable row level security;
alter table listing_import force row level security;
CREATE INDEX listing_import_created ON public.listing_import USING btree (tenant_id, created_at DESC);
create policy door_end on listing_import for all to door_end using (true) with check (true);
create policy web on listing_import for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_import to door_end;
grant insert, select, update on listing_import to mainstreet_web;
grant select (tenant_id) on listing_import to door_end;

create table listing_search (
  tenant_id uuid not null,
  listing_id uuid not null,
  created_at timestamp with time zone not null,
  endorsement_points integer default 0 not null,
  endorsement_count integer default 0 not null,
  own_plan boolean generated always as ((plan_weight IS NOT NULL)) stored not null,
  rank_key integer generated always as (((- COALESCE(plan_weight, 0)) - endorsement_points)) stored not null,
  plan_weight integer,
  featured_until timestamp with time zone,
  lat double precision,
  lng double precision,
  status text not null,
  timezone text not null,
  name_key text collate "C" not null,
  name_other text collate "C",
  label tsvector not null,
  open_week int4multirange,
  open_dated int4multirange default '{}'::int4multirange not null,
  open_dated_open int4multirange default '{}'::int4multirange not null,
  keys tsvector not null,
  traits tsvector,
  city_key text collate "C",
  measures tsvector,
  listed_at timestamp with time zone,
  constraint listing_search_pkey PRIMARY KEY (tenant_id, listing_id),
  constraint listing_search_endorsement_count_check CHECK (endorsement_count >= 0),
  constraint listing_search_endorsement_points_check CHECK (endorsement_points >= 0 AND endorsement_points <= 20),
  constraint listing_search_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
) with (toast_tuple_target=1024);
alter table listing_search enable row level security;
alter table listing_search force row level security;
alter table listing_search alter column keys set storage external;
CREATE INDEX listing_search_city ON public.listing_search USING btree (tenant_id, status, city_key) INCLUDE (listing_id, lat, lng) WHERE (city_key > ''::text);
CREATE INDEX listing_search_endorsed ON public.listing_search USING btree (tenant_id, status, endorsement_count DESC, listing_id);
CREATE INDEX listing_search_featured ON public.listing_search USING btree (tenant_id, status, own_plan, rank_key, listing_id) WHERE (featured_until IS NOT NULL);
CREATE INDEX listing_search_keys ON public.listing_search USING gin (keys) WITH (fastupdate='on');
CREATE INDEX listing_search_listed ON public.listing_search USING btree (tenant_id, listed_at);
CREATE INDEX listing_search_name ON public.listing_search USING btree (tenant_id, status, name_key, listing_id) INCLUDE (plan_weight, endorsement_points);
CREATE INDEX listing_search_named ON public.listing_search USING gin (named_by(tenant_id, label)) WITH (fastupdate=off) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX listing_search_newest ON public.listing_search USING btree (tenant_id, status, created_at DESC, listing_id);
CREATE INDEX listing_search_rank ON public.listing_search USING btree (tenant_id, status, own_plan, rank_key, listing_id);
CREATE INDEX listing_search_second ON public.listing_search USING btree (tenant_id, status, after_word(name_key), name_key, listing_id) INCLUDE (plan_weight, endorsement_points) WHERE (after_word(name_key) > ''::text);
CREATE INDEX listing_search_stale ON public.listing_search USING btree (tenant_id, listing_id) WHERE ((city_key IS NULL) OR (traits IS NULL));
CREATE INDEX listing_search_third ON public.listing_search USING btree (tenant_id, status, after_word(after_word(name_key)), name_key, listing_id) INCLUDE (plan_weight, endorsement_points) WHERE (after_word(after_word(name_key)) > ''::text);
CREATE INDEX listing_search_zone ON public.listing_search USING btree (tenant_id, timezone);
CREATE TRIGGER keys_changed_by_older_writers BEFORE UPDATE OF keys ON listing_search FOR EACH ROW WHEN (new.keys IS DISTINCT FROM old.keys AND NOT new.traits IS DISTINCT FROM old.traits AND NOT new.measures IS DISTINCT FROM old.measures) EXECUTE FUNCTION keys_of_older_writers();
CREATE TRIGGER keys_of_older_writers BEFORE INSERT ON listing_search FOR EACH ROW WHEN (new.traits IS NULL) EXECUTE FUNCTION keys_of_older_writers();
create policy door_end on listing_search for all to door_end using (true) with check (true);
create policy door_search on listing_search for select to door_search using (true);
create policy web on listing_search for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_search to door_end;
grant delete, insert, select, update on listing_search to mainstreet_web;
grant maintain on listing_search to door_statistics;
grant select on listing_search to door_search;
grant select (tenant_id) on listing_search to door_end;

create table listing_slug (
  tenant_id uuid not null,
  id uuid not null,
  slug text not null,
  listing_id uuid not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_slug_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_slug_slug_check CHECK (length(slug) >= 1 AND length(slug) <= 100),
  constraint listing_slug_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table listing_slug enable row level security;
alter table listing_slug force row level security;
CREATE INDEX listing_slug_listing ON public.listing_slug USING btree (tenant_id, listing_id);
CREATE UNIQUE INDEX listing_slug_key ON public.listing_slug USING btree (tenant_id, slug);
create policy door_end on listing_slug for all to door_end using (true) with check (true);
create policy web on listing_slug for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_slug to door_end;
grant insert, select, update on listing_slug to mainstreet_web;
grant maintain on listing_slug to door_statistics;
grant select (tenant_id) on listing_slug to door_end;

create table listing_undo (
  tenant_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  listing_id uuid not null,
  before jsonb,
  after jsonb,
  undone_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint listing_undo_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_undo_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES listing_import(tenant_id, id) ON DELETE CASCADE,
  constraint listing_undo_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint listing_undo_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table listing_undo enable row level security;
alter table listing_undo force row level security;
CREATE INDEX listing_undo_left ON public.listing_undo USING btree (tenant_id, import_id, id) WHERE (undone_at IS NULL);
CREATE INDEX listing_undo_listing ON public.listing_undo USING btree (tenant_id, listing_id);
CREATE UNIQUE INDEX listing_undo_once ON public.listing_undo USING btree (tenant_id, import_id, listing_id);
create policy door_end on listing_undo for all to door_end using (true) with check (true);
create policy web on listing_undo for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_undo to door_end;
grant delete, insert, select, update on listing_undo to mainstreet_web;
grant select (tenant_id) on listing_undo to door_end;

create table listing_word (
  tenant_id uuid not null,
  id uuid default uuidv7() not null,
  word text collate "C" not null,
  remainders text[] collate "C" not null,
  constraint listing_word_pkey PRIMARY KEY (tenant_id, id),
  constraint listing_word_word_check CHECK (length(word) >= 3 AND length(word) <= 40),
  constraint listing_word_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);
alter table listing_word enable row level security;
alter table listing_word force row level security;
CREATE INDEX listing_word_remainders ON public.listing_word USING gin (remainders) WITH (fastupdate=off);
CREATE INDEX listing_word_word ON public.listing_word USING btree (tenant_id, word);
create policy door_end on listing_word for all to door_end using (true) with check (true);
create policy door_search on listing_word for select to door_search using (true);
create policy web on listing_word for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on listing_word to door_end;
grant insert, select on listing_word to mainstreet_web;
grant maintain on listing_word to door_statistics;
grant select on listing_word to door_search;
grant select (tenant_id) on listing_word to door_end;

create table mail_address (
  address_hash bytea not null,
  reason text not null,
  bounces integer default 1 not null,
  suppressed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint mail_address_pkey PRIMARY KEY (address_hash)
);
alter table mail_address enable row level security;
alter table mail_address force row level security;
create policy door_mail on mail_address for all to door_mail using (true) with check (true);
grant insert, select, update on mail_address to door_mail;

create table mail_link (
  id uuid not null,
  user_id uuid not null,
  purpose text not null,
  token_hash bytea not null,
  email text not null,
  used_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint mail_link_pkey PRIMARY KEY (id),
  constraint mail_link_purpose_check CHECK (purpose = ANY (ARRAY['VERIFY_EMAIL'::text, 'RESET_PASSWORD'::text, 'CHANGE_EMAIL'::text, 'UNDO_EMAIL'::text])),
  constraint mail_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table mail_link enable row level security;
alter table mail_link force row level security;
CREATE INDEX mail_link_expiry ON public.mail_link USING btree (expires_at);
CREATE UNIQUE INDEX mail_link_hash_key ON public.mail_link USING btree (token_hash);
create policy door_end on mail_link for all to door_end using (true) with check (true);
create policy door_night on mail_link for all to door_night using (expires_at < (now() - '30 days'::interval)) with check (false);
create policy door_verify on mail_link for select to door_verify using (true);
create policy web on mail_link for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on mail_link to door_end;
grant delete on mail_link to door_night;
grant insert, select on mail_link to mainstreet_web;
grant select (id, expires_at) on mail_link to door_night;
grant select (id, user_id, purpose, token_hash, email, used_at, expires_at) on mail_link to door_verify;
grant select (user_id) on mail_link to door_end;
grant update (used_at, updated_at) on mail_link to mainstreet_web;

create table media_asset (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null,
  status text not null,
  upload_key text not null,
  hash text,
  content_type text,
  bytes integer,
  width integer,
  height integer,
  alt text,
  uploaded_by uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  deleted_at timestamp with time zone,
  original_key text,
  original_bytes integer,
  drawn jsonb,
  rendition_hashes text[] default '{}'::text[] not null,
  thumbhash text,
  focal_x real,
  focal_y real,
  crop jsonb,
  hidden_at timestamp with time zone,
  constraint media_asset_pkey PRIMARY KEY (tenant_id, id),
  constraint media_asset_alt_check CHECK (length(alt) <= 300),
  constraint media_asset_bytes_check CHECK (bytes > 0),
  constraint media_asset_focal CHECK ((focal_x IS NULL) = (focal_y IS NULL)),
  constraint media_asset_focal_x_check CHECK (focal_x >= 0::double precision AND focal_x <= 1::double precision),
  constraint media_asset_focal_y_check CHECK (focal_y >= 0::double precision AND focal_y <= 1::double precision),
  constraint media_asset_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint media_asset_height_check CHECK (height > 0),
  constraint media_asset_hidden CHECK (hidden_at IS NULL OR deleted_at IS NOT NULL),
  constraint media_asset_original_bytes_check CHECK (original_bytes > 0),
  constraint media_asset_original_key_check CHECK (length(original_key) <= 200),
  constraint media_asset_purpose_check CHECK (purpose = ANY (ARRAY['LOGO'::text, 'FAVICON'::text, 'LISTING'::text])),
  constraint media_asset_ready CHECK (status = 'PENDING'::text OR hash IS NOT NULL AND width IS NOT NULL AND height IS NOT NULL),
  constraint media_asset_status_check CHECK (status = ANY (ARRAY['PENDING'::text, 'READY'::text])),
  constraint media_asset_thumbhash_check CHECK (length(thumbhash) <= 60),
  constraint media_asset_width_check CHECK (width > 0),
  constraint media_asset_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table media_asset enable row level security;
alter table media_asset force row level security;
CREATE INDEX media_asset_created ON public.media_asset USING btree (tenant_id, created_at);
CREATE INDEX media_asset_hash ON public.media_asset USING btree (hash) WHERE (hash IS NOT NULL);
CREATE INDEX media_asset_renditions ON public.media_asset USING gin (rendition_hashes);
CREATE UNIQUE INDEX media_asset_upload_key ON public.media_asset USING btree (tenant_id, upload_key);
create policy door_end on media_asset for all to door_end using (true) with check (true);
create policy door_media on media_asset for select to door_media using (true);
create policy web on media_asset for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on media_asset for select to mainstreet_web using (tenant_id = app_home() AND purpose <> 'LISTING'::text);
grant delete on media_asset to door_end;
grant delete, insert, select, update on media_asset to mainstreet_web;
grant select (tenant_id, hash, deleted_at, rendition_hashes) on media_asset to door_media;
grant select (tenant_id, hash, rendition_hashes) on media_asset to door_end;

create table membership (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone,
  constraint membership_pkey PRIMARY KEY (tenant_id, id),
  constraint membership_role_check CHECK (role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'STAFF'::text, 'VIEWER'::text, 'DEVELOPER'::text, 'MERCHANT'::text])),
  constraint membership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
alter table membership enable row level security;
alter table membership force row level security;
CREATE INDEX membership_user ON public.membership USING btree (user_id);
CREATE UNIQUE INDEX membership_user_key ON public.membership USING btree (tenant_id, user_id);
create policy door_end on membership for all to door_end using (true) with check (true);
create policy door_invitation on membership for select to door_invitation using (true);
create policy door_login on membership for select to door_login using (true);
create policy door_sessions on membership for select to door_sessions using (tenant_id = app_tenant());
create policy door_standing on membership for select to door_standing using (true);
create policy door_tenant on membership for select to door_tenant using (true);
create policy door_trail on membership for select to door_trail using (true);
create policy platform_insert on membership for insert to mainstreet_platform with check (role = 'OWNER'::text);
create policy platform_read on membership for select to mainstreet_platform using (true);
create policy web_delete on membership for delete to mainstreet_web using (tenant_id = app_tenant());
create policy web_insert on membership for insert to mainstreet_web with check (tenant_id = app_tenant() AND tenant_id = app_home());
create policy web_read on membership for select to mainstreet_web using (tenant_id = app_tenant() OR tenant_id = app_home() OR user_id = app_user_id());
create policy web_update on membership for update to mainstreet_web using (tenant_id = app_tenant() AND tenant_id = app_home()) with check (tenant_id = app_tenant() AND tenant_id = app_home());
grant delete on membership to door_end;
grant delete, insert, select on membership to mainstreet_web;
grant insert, select on membership to mainstreet_platform;
grant select (tenant_id, user_id) on membership to door_sessions;
grant select (tenant_id, user_id) on membership to door_standing;
grant select (tenant_id, user_id, created_at) on membership to door_trail;
grant select (tenant_id, user_id, role) on membership to door_end;
grant select (tenant_id, user_id, role) on membership to door_tenant;
grant select (tenant_id, user_id, role, created_at) on membership to door_login;
grant select (user_id) on membership to door_invitation;
grant update (role, updated_at, last_seen_at) on membership to mainstreet_web;

create table missed_search (
  tenant_id uuid not null,
  id uuid not null,
  day date not null,
  text text not null,
  visitors integer not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint missed_search_pkey PRIMARY KEY (tenant_id, id),
  constraint missed_search_text_check CHECK (length(text) >= 2 AND length(text) <= 100),
  constraint missed_search_visitors_check CHECK (visitors > 0),
  constraint missed_search_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table missed_search enable row level security;
alter table missed_search force row level security;
CREATE UNIQUE INDEX missed_search_day ON public.missed_search USING btree (tenant_id, day, text);
create policy door_end on missed_search for all to door_end using (true) with check (true);
create policy web on missed_search for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on missed_search to door_end;
grant delete, insert, select, update on missed_search to mainstreet_web;
grant select (tenant_id) on missed_search to door_end;

create table moderation_report (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  target_type text not null,
  target_id uuid not null,
  listing_id uuid,
  status text default 'OPEN'::text not null,
  reason text,
  details text,
  evidence_urls text[] default '{}'::text[] not null,
  signals text[] default '{}'::text[] not null,
  proposal jsonb,
  reporter_key text,
  reporter_email text,
  reporter_user_id uuid,
  assignee_id uuid,
  escalated_at timestamp with time zone,
  hidden_at timestamp with time zone,
  decided_by uuid,
  closed_at timestamp with time zone,
  decision_reason text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint moderation_report_pkey PRIMARY KEY (tenant_id, id),
  constraint moderation_report_closed CHECK ((status = 'OPEN'::text) = (closed_at IS NULL)),
  constraint moderation_report_decision_reason_check CHECK (length(decision_reason) <= 1000),
  constraint moderation_report_details_check CHECK (length(details) <= 2000),
  constraint moderation_report_kind_check CHECK (kind = ANY (ARRAY['ENDORSEMENT'::text, 'REPORT'::text, 'CLAIM'::text, 'EDIT'::text, 'IMPORT'::text])),
  constraint moderation_report_reason_check CHECK (reason = ANY (ARRAY['SPAM'::text, 'OFFENSIVE'::text, 'FALSE_INFORMATION'::text, 'CLOSED'::text, 'DUPLICATE'::text, 'PRIVACY'::text, 'COPYRIGHT'::text, 'OTHER'::text])),
  constraint moderation_report_reporter_email_check CHECK (length(reporter_email) <= 254),
  constraint moderation_report_status_check CHECK (status = ANY (ARRAY['OPEN'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])),
  constraint moderation_report_target_type_check CHECK (target_type = ANY (ARRAY['LISTING'::text, 'ENDORSEMENT'::text, 'MEDIA'::text, 'ENQUIRY'::text, 'IMPORT'::text])),
  constraint moderation_report_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE
);
alter table moderation_report enable row level security;
alter table moderation_report force row level security;
CREATE INDEX moderation_report_forgotten ON public.moderation_report USING btree (created_at) WHERE (reporter_email IS NOT NULL);
CREATE INDEX moderation_report_listing ON public.moderation_report USING btree (tenant_id, listing_id);
CREATE INDEX moderation_report_open ON public.moderation_report USING btree (tenant_id, id) WHERE (status = 'OPEN'::text);
CREATE INDEX moderation_report_target ON public.moderation_report USING btree (tenant_id, target_id);
CREATE UNIQUE INDEX moderation_proposal_key ON public.moderation_report USING btree (tenant_id, kind, target_id, COALESCE(reporter_key, ''::text)) WHERE ((status = 'OPEN'::text) AND (kind = ANY (ARRAY['CLAIM'::text, 'EDIT'::text])));
CREATE UNIQUE INDEX moderation_report_key ON public.moderation_report USING btree (tenant_id, kind, target_id, COALESCE(reporter_key, ''::text)) WHERE ((status = 'OPEN'::text) AND (kind <> ALL (ARRAY['CLAIM'::text, 'EDIT'::text])));
create policy door_end on moderation_report for all to door_end using (true) with check (true);
create policy door_night on moderation_report for update to door_night using (created_at < (now() - '90 days'::interval)) with check (reporter_email IS NULL);
create policy door_night_reads on moderation_report for select to door_night using (created_at < (now() - '90 days'::interval));
create policy web on moderation_report for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on moderation_report to door_end;
grant insert, select, update on moderation_report to mainstreet_web;
grant select (tenant_id) on moderation_report to door_end;
grant select (tenant_id, id, reporter_email, created_at) on moderation_report to door_night;
grant update (reporter_email) on moderation_report to door_night;

create table notification (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  about text,
  subject_id uuid,
  read_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint notification_pkey PRIMARY KEY (tenant_id, id),
  constraint notification_about_check CHECK (length(about) <= 200),
  constraint notification_kind_check CHECK (kind = ANY (ARRAY['EXPORT_READY'::text, 'DELETION_CANCELLED'::text, 'ROLE_CHANGED'::text, 'OWNERSHIP_RECEIVED'::text, 'MEMBER_JOINED'::text, 'MEMBER_LEFT'::text, 'KEY_CREATED'::text, 'KEY_ROTATED'::text, 'KEY_REVOKED'::text, 'KEY_EXPIRING'::text, 'DOMAIN_VERIFIED'::text, 'DOMAIN_FAILING'::text, 'DOMAIN_RELEASED'::text, 'MODERATION_WAITING'::text, 'MODERATION_ESCALATED'::text, 'ENQUIRY_RECEIVED'::text, 'LISTING_CLAIMED'::text, 'SUBSCRIPTION_CHANGED'::text, 'PAYMENT_FAILED'::text, 'TRIAL_ENDING'::text, 'QUANTITY_CHANGING'::text, 'USAGE_REACHED'::text, 'PLAN_LIMITED'::text])),
  constraint notification_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint notification_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
alter table notification enable row level security;
alter table notification force row level security;
CREATE INDEX notification_own ON public.notification USING btree (tenant_id, user_id, id DESC);
CREATE INDEX notification_unread ON public.notification USING btree (tenant_id, user_id) WHERE (read_at IS NULL);
create policy door_end on notification for all to door_end using (true) with check (true);
create policy web on notification for all to mainstreet_web using (tenant_id = app_tenant() AND user_id = app_user_id() AND (EXISTS ( SELECT
   FROM membership m
  WHERE m.tenant_id = app_home() AND m.user_id = app_user_id()))) with check (tenant_id = app_tenant() AND user_id = app_user_id());
create policy web_tell on notification for insert to mainstreet_web with check (tenant_id = app_tenant());
grant delete on notification to door_end;
grant insert, select on notification to mainstreet_web;
grant select (tenant_id, user_id) on notification to door_end;
grant update (read_at, updated_at) on notification to mainstreet_web;

create table notification_preference (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  in_app boolean not null,
  by_mail boolean not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint notification_preference_pkey PRIMARY KEY (tenant_id, id),
  constraint notification_preference_tenant_id_user_id_kind_key UNIQUE (tenant_id, user_id, kind),
  constraint notification_preference_kind_check CHECK (kind = ANY (ARRAY['EXPORT_READY'::text, 'DELETION_CANCELLED'::text, 'ROLE_CHANGED'::text, 'OWNERSHIP_RECEIVED'::text, 'MEMBER_JOINED'::text, 'MEMBER_LEFT'::text, 'KEY_CREATED'::text, 'KEY_ROTATED'::text, 'KEY_REVOKED'::text, 'KEY_EXPIRING'::text, 'DOMAIN_VERIFIED'::text, 'DOMAIN_FAILING'::text, 'DOMAIN_RELEASED'::text, 'MODERATION_WAITING'::text, 'MODERATION_ESCALATED'::text, 'ENQUIRY_RECEIVED'::text, 'LISTING_CLAIMED'::text, 'SUBSCRIPTION_CHANGED'::text, 'PAYMENT_FAILED'::text, 'TRIAL_ENDING'::text, 'QUANTITY_CHANGING'::text, 'USAGE_REACHED'::text, 'PLAN_LIMITED'::text])),
  constraint notification_preference_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint notification_preference_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy door_end on notification_preference for all to door_end using (true) with check (true);
create policy web on notification_preference for all to mainstreet_web using (tenant_id = app_tenant() AND user_id = app_user_id()) with check (tenant_id = app_tenant() AND user_id = app_user_id());
create policy web_heed on notification_preference for select to mainstreet_web using (tenant_id = app_tenant());
grant delete on notification_preference to door_end;
grant insert, select on notification_preference to mainstreet_web;
grant select (tenant_id, user_id) on notification_preference to door_end;
grant update (in_app, by_mail, updated_at) on notification_preference to mainstreet_web;

create table operator_notification (
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  about text not null,
  hour timestamp with time zone not null,
  read_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint operator_notification_pkey PRIMARY KEY (id),
  constraint operator_notification_about_check CHECK (length(about) >= 1 AND length(about) <= 200),
  constraint operator_notification_kind_check CHECK (kind ~ '^[A-Z_]+$'::text),
  constraint operator_notification_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table operator_notification enable row level security;
alter table operator_notification force row level security;
CREATE INDEX operator_notification_age ON public.operator_notification USING btree (created_at);
CREATE INDEX operator_notification_own ON public.operator_notification USING btree (user_id, id DESC);
CREATE UNIQUE INDEX operator_notification_key ON public.operator_notification USING btree (user_id, kind, about, hour);
create policy door_end on operator_notification for all to door_end using (true) with check (true);
create policy door_operator on operator_notification for all to door_operator using (true) with check (true);
create policy platform_read on operator_notification for select to mainstreet_platform using (user_id = app_user_id());
create policy platform_update on operator_notification for update to mainstreet_platform using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on operator_notification to door_end;
grant delete on operator_notification to door_operator;
grant select on operator_notification to mainstreet_platform;
grant insert (id, user_id, kind, about, hour) on operator_notification to door_operator;
grant select (user_id) on operator_notification to door_end;
grant select (user_id, kind, about, hour, created_at) on operator_notification to door_operator;
grant update (read_at, updated_at) on operator_notification to mainstreet_platform;

create table passkey (
  id uuid not null,
  user_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint default 0 not null,
  transports text[] default '{}'::text[] not null,
  host text not null,
  name text not null,
  backed_up boolean default false not null,
  last_used_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_check CHECK (length(credential_id) >= 1 AND length(credential_id) <= 1023),
  constraint passkey_name_check CHECK (length(name) >= 1 AND length(name) <= 80),
  constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table passkey enable row level security;
alter table passkey force row level security;
CREATE INDEX passkey_owner ON public.passkey USING btree (user_id);
CREATE UNIQUE INDEX passkey_credential_key ON public.passkey USING btree (credential_id);
create policy door_end on passkey for all to door_end using (true) with check (true);
create policy door_passkey on passkey for select to door_passkey using (true);
create policy web on passkey for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on passkey to door_end;
grant delete, insert, select on passkey to mainstreet_web;
grant select (id, user_id, credential_id, public_key, counter, transports, host) on passkey to door_passkey;
grant select (user_id) on passkey to door_end;
grant update (counter, name, backed_up, last_used_at, updated_at) on passkey to mainstreet_web;

create table passkey_challenge (
  challenge_hash bytea not null,
  purpose text not null,
  user_id uuid,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash),
  constraint passkey_challenge_purpose_check CHECK (purpose = ANY (ARRAY['REGISTER'::text, 'LOGIN'::text])),
  constraint passkey_challenge_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
CREATE INDEX passkey_challenge_expiry ON public.passkey_challenge USING btree (expires_at);
create policy door_end on passkey_challenge for all to door_end using (true) with check (true);
create policy door_passkey on passkey_challenge for all to door_passkey using (true) with check (true);
grant delete on passkey_challenge to door_end;
grant delete on passkey_challenge to door_passkey;
grant insert (challenge_hash, purpose, user_id, expires_at) on passkey_challenge to door_passkey;
grant select (challenge_hash, purpose, user_id, expires_at) on passkey_challenge to door_passkey;
grant select (user_id) on passkey_challenge to door_end;

create table person_idempotency_key (
  user_id uuid not null,
  id uuid not null,
  caller text not null,
  key text not null,
  request_hash text not null,
  operation text not null,
  target_id uuid,
  answer jsonb,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint person_idempotency_key_pkey PRIMARY KEY (user_id, id),
  constraint person_idempotency_key_key_check CHECK (length(key) >= 1 AND length(key) <= 255),
  constraint person_idempotency_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table person_idempotency_key enable row level security;
alter table person_idempotency_key force row level security;
CREATE INDEX person_idempotency_key_expiry ON public.person_idempotency_key USING btree (expires_at);
CREATE UNIQUE INDEX person_idempotency_key_key ON public.person_idempotency_key USING btree (user_id, caller, key);
create policy door_end on person_idempotency_key for all to door_end using (true) with check (true);
create policy door_night on person_idempotency_key for all to door_night using (expires_at < now()) with check (false);
create policy platform on person_idempotency_key for all to mainstreet_platform using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy web on person_idempotency_key for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on person_idempotency_key to door_end;
grant delete on person_idempotency_key to door_night;
grant insert, select on person_idempotency_key to mainstreet_platform;
grant insert, select on person_idempotency_key to mainstreet_web;
grant select (user_id) on person_idempotency_key to door_end;
grant select (user_id, id, expires_at) on person_idempotency_key to door_night;
grant update (request_hash, operation, target_id, answer, expires_at) on person_idempotency_key to mainstreet_platform;
grant update (request_hash, operation, target_id, answer, expires_at) on person_idempotency_key to mainstreet_web;

create table person_key (
  user_id uuid not null,
  wrapped bytea not null,
  master_id text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint person_key_pkey PRIMARY KEY (user_id),
  constraint person_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy door_end on person_key for all to door_end using (true) with check (true);
create policy door_keys on person_key for select to door_keys using (true);
create policy web on person_key for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on person_key to door_end;
grant insert, select on person_key to mainstreet_web;
grant select (user_id) on person_key to door_end;
grant select (user_id, master_id) on person_key to door_keys;
grant update (wrapped, master_id, updated_at) on person_key to mainstreet_web;

create table plan (
  key text not null,
  name text not null,
  rank_weight integer not null,
  price_amount integer,
  price_currency character(3) default 'USD'::bpchar not null,
  limits jsonb default '{}'::jsonb not null,
  features text[] default '{}'::text[] not null,
  aliases text[] default '{}'::text[] not null,
  sort_order integer not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  base_key text not null,
  version integer default 1 not null,
  is_current boolean default true not null,
  trial_days integer default 0 not null,
  description text,
  constraint plan_pkey PRIMARY KEY (key),
  constraint plan_description_check CHECK (length(description) >= 1 AND length(description) <= 300),
  constraint plan_key_check CHECK (key ~ '^[a-z]+(@[1-9][0-9]{0,4})?$'::text),
  constraint plan_names_its_version CHECK (key = (base_key ||
CASE
    WHEN version = 1 THEN ''::text
    ELSE '@'::text || version
END)),
  constraint plan_price_amount_check CHECK (price_amount >= 0),
  constraint plan_rank_weight_check CHECK (rank_weight >= 0 AND rank_weight <= 100),
  constraint plan_rate CHECK ((limits -> 'rate'::text) IS NULL OR jsonb_typeof(limits -> 'rate'::text) = 'null'::text OR jsonb_typeof(limits -> 'rate'::text) = 'number'::text AND ((limits ->> 'rate'::text)::numeric) >= 1::numeric AND ((limits ->> 'rate'::text)::numeric) <= 100000::numeric),
  constraint plan_trial_days_check CHECK (trial_days >= 0 AND trial_days <= 90),
  constraint plan_version_check CHECK (version >= 1 AND version <= 99999)
);
alter table plan enable row level security;
alter table plan force row level security;
CREATE UNIQUE INDEX plan_current ON public.plan USING btree (base_key) WHERE is_current;
CREATE UNIQUE INDEX plan_version ON public.plan USING btree (base_key, version);
create policy door_plan on plan for select to door_plan using (true);
create policy door_search on plan for select to door_search using (true);
create policy door_tenant on plan for select to door_tenant using (true);
create policy platform on plan for select to mainstreet_platform using (true);
create policy platform_ends on plan for update to mainstreet_platform using (is_current) with check (NOT is_current);
create policy platform_makes on plan for insert to mainstreet_platform with check (is_current);
create policy web on plan for select to mainstreet_web using (true);
grant select on plan to mainstreet_platform;
grant select on plan to mainstreet_web;
grant insert (key, name, rank_weight, price_amount, price_currency, limits, features, aliases, sort_order, base_key, version, trial_days, description) on plan to mainstreet_platform;
grant select (key, base_key, is_current) on plan to door_plan;
grant select (key, limits) on plan to door_tenant;
grant select (key, rank_weight) on plan to door_search;
grant update (updated_at, is_current) on plan to mainstreet_platform;

create table plan_price (
  id uuid default uuidv7() not null,
  plan_key text not null,
  "interval" text not null,
  currency character(3) not null,
  amount integer not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint plan_price_pkey PRIMARY KEY (id),
  constraint plan_price_plan_key_interval_currency_key UNIQUE (plan_key, "interval", currency),
  constraint plan_price_amount_check1 CHECK (amount >= 0),
  constraint plan_price_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint plan_price_interval_check CHECK ("interval" = ANY (ARRAY['MONTH'::text, 'YEAR'::text])),
  constraint plan_price_plan_key_fkey FOREIGN KEY (plan_key) REFERENCES plan(key)
);
alter table plan_price enable row level security;
alter table plan_price force row level security;
create policy platform on plan_price for select to mainstreet_platform using (true);
create policy platform_makes on plan_price for insert to mainstreet_platform with check (true);
create policy web on plan_price for select to mainstreet_web using (true);
grant select on plan_price to mainstreet_platform;
grant select on plan_price to mainstreet_web;
grant insert (plan_key, "interval", currency, amount) on plan_price to mainstreet_platform;

create table plan_vendor (
  plan_price_id uuid not null,
  livemode boolean not null,
  product_id text not null,
  price_id text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint plan_vendor_pkey PRIMARY KEY (plan_price_id, livemode),
  constraint plan_vendor_price_id_check CHECK (length(price_id) >= 1 AND length(price_id) <= 255),
  constraint plan_vendor_product_id_check CHECK (length(product_id) >= 1 AND length(product_id) <= 255),
  constraint plan_vendor_plan_price_id_fkey FOREIGN KEY (plan_price_id) REFERENCES plan_price(id)
);
alter table plan_vendor enable row level security;
alter table plan_vendor force row level security;
CREATE UNIQUE INDEX plan_vendor_price ON public.plan_vendor USING btree (price_id, livemode);
create policy door_inbox on plan_vendor for all to door_inbox using (true) with check (true);
create policy platform on plan_vendor for select to mainstreet_platform using (true);
create policy web on plan_vendor for select to mainstreet_web using (true);
grant select on plan_vendor to mainstreet_web;
grant insert (plan_price_id, livemode, product_id, price_id) on plan_vendor to door_inbox;
grant select (plan_price_id, livemode) on plan_vendor to door_inbox;
grant select (plan_price_id, livemode) on plan_vendor to mainstreet_platform;

create table platform_audit (
  id uuid not null,
  actor_user_id uuid,
  action text not null,
  about_tenant_id uuid,
  target_type text,
  target_id text,
  reason text,
  outcome text not null,
  meta jsonb default '{}'::jsonb not null,
  request_id text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint platform_audit_pkey PRIMARY KEY (id),
  constraint platform_audit_outcome_check CHECK (outcome = ANY (ARRAY['DONE'::text, 'DENIED'::text]))
);
alter table platform_audit enable row level security;
alter table platform_audit force row level security;
CREATE INDEX platform_audit_tenant ON public.platform_audit USING btree (about_tenant_id, id DESC);
create policy door_operator_insert on platform_audit for insert to door_operator with check (actor_user_id IS NULL);
create policy platform_insert on platform_audit for insert to mainstreet_platform with check (true);
create policy platform_read on platform_audit for select to mainstreet_platform using (true);
grant insert, select on platform_audit to mainstreet_platform;
grant insert (id, action, target_type, target_id, outcome) on platform_audit to door_operator;

create unlogged table rate_bucket (
  key text not null,
  tat timestamp with time zone not null,
  updated_at timestamp with time zone default now() not null,
  constraint rate_bucket_pkey PRIMARY KEY (key)
);
alter table rate_bucket enable row level security;
alter table rate_bucket force row level security;
create policy door_end on rate_bucket for all to door_end using (true) with check (true);
create policy door_tokens on rate_bucket for all to door_tokens using (true) with check (true);
grant delete on rate_bucket to door_end;
grant insert, select, update on rate_bucket to door_tokens;
grant select (key) on rate_bucket to door_end;

create table recovery_code (
  id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint recovery_code_pkey PRIMARY KEY (id),
  constraint recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
CREATE INDEX recovery_code_owner ON public.recovery_code USING btree (user_id);
create policy door_end on recovery_code for all to door_end using (true) with check (true);
create policy web on recovery_code for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on recovery_code to door_end;
grant delete, insert, select on recovery_code to mainstreet_web;
grant select (user_id) on recovery_code to door_end;
grant update (used_at, updated_at) on recovery_code to mainstreet_web;

create table refresh_token (
  id uuid not null,
  user_id uuid not null,
  tenant_id uuid,
  family_id uuid not null,
  token_hash bytea not null,
  parent_id uuid,
  rotated_at timestamp with time zone,
  revoked_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint refresh_token_pkey PRIMARY KEY (id),
  constraint refresh_token_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint refresh_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table refresh_token enable row level security;
alter table refresh_token force row level security;
CREATE INDEX refresh_token_expiry ON public.refresh_token USING btree (expires_at);
CREATE INDEX refresh_token_family ON public.refresh_token USING btree (family_id);
CREATE INDEX refresh_token_user ON public.refresh_token USING btree (user_id);
CREATE UNIQUE INDEX refresh_token_hash_key ON public.refresh_token USING btree (token_hash);
create policy door_end on refresh_token for all to door_end using (true) with check (true);
create policy door_night on refresh_token for all to door_night using (expires_at < (now() - '60 days'::interval)) with check (false);
create policy door_refresh on refresh_token for select to door_refresh using (true);
create policy door_sessions_end on refresh_token for update to door_sessions using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_sessions_read on refresh_token for select to door_sessions using (tenant_id = app_tenant());
create policy platform_read on refresh_token for select to mainstreet_platform using (true);
create policy platform_update on refresh_token for update to mainstreet_platform using (true) with check (true);
create policy web on refresh_token for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on refresh_token to door_end;
grant delete on refresh_token to door_night;
grant insert, select on refresh_token to mainstreet_web;
grant select (id, expires_at) on refresh_token to door_night;
grant select (id, user_id, tenant_id, family_id, token_hash, rotated_at, revoked_at, expires_at) on refresh_token to door_refresh;
grant select (user_id, revoked_at) on refresh_token to mainstreet_platform;
grant select (user_id, tenant_id) on refresh_token to door_end;
grant select (user_id, tenant_id, revoked_at) on refresh_token to door_sessions;
grant update (revoked_at, updated_at) on refresh_token to door_sessions;
grant update (revoked_at, updated_at) on refresh_token to mainstreet_platform;
grant update (rotated_at, revoked_at, updated_at) on refresh_token to mainstreet_web;

create table saved_search (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  filter jsonb not null,
  frequency text not null,
  status text default 'WAITING'::text not null,
  consent_version text not null,
  confirmed_at timestamp with time zone,
  news_from timestamp with time zone,
  next_at timestamp with time zone,
  last_sent_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint saved_search_pkey PRIMARY KEY (tenant_id, id),
  constraint saved_search_confirmed CHECK ((status = 'WAITING'::text) = (confirmed_at IS NULL)),
  constraint saved_search_consent_version_check CHECK (length(consent_version) >= 1 AND length(consent_version) <= 80),
  constraint saved_search_due CHECK (status <> 'ACTIVE'::text OR news_from IS NOT NULL AND next_at IS NOT NULL),
  constraint saved_search_email_check CHECK (length(email) <= 254),
  constraint saved_search_filter_check CHECK (length(filter::text) <= 16000),
  constraint saved_search_frequency_check CHECK (frequency = ANY (ARRAY['DAILY'::text, 'WEEKLY'::text])),
  constraint saved_search_status_check CHECK (status = ANY (ARRAY['WAITING'::text, 'ACTIVE'::text, 'BROKEN'::text])),
  constraint saved_search_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table saved_search enable row level security;
alter table saved_search force row level security;
CREATE INDEX saved_search_next ON public.saved_search USING btree (tenant_id, next_at) WHERE (status = 'ACTIVE'::text);
CREATE INDEX saved_search_of_address ON public.saved_search USING btree (tenant_id, email, id);
CREATE INDEX saved_search_over ON public.saved_search USING btree (updated_at) WHERE (status <> 'ACTIVE'::text);
create policy door_end on saved_search for all to door_end using (true) with check (true);
create policy door_night on saved_search for all to door_night using (status = 'WAITING'::text AND updated_at < (now() - '7 days'::interval) OR status = 'BROKEN'::text AND updated_at < (now() - '30 days'::interval)) with check (false);
create policy web on saved_search for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on saved_search to door_end;
grant delete on saved_search to door_night;
grant delete, insert, select, update on saved_search to mainstreet_web;
grant select (tenant_id) on saved_search to door_end;
grant select (tenant_id, id, status, updated_at) on saved_search to door_night;

create table second_subscription (
  tenant_id uuid not null,
  id uuid not null,
  livemode boolean not null,
  subscription_ref text not null,
  plan_key text not null,
  currency text not null,
  refunded_amount integer default 0 not null,
  settled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  tries integer default 0 not null,
  retry_at timestamp with time zone,
  invoice_ref text,
  cancel_tries integer default 0 not null,
  constraint second_subscription_pkey PRIMARY KEY (tenant_id, id),
  constraint second_subscription_cancel_tries_check CHECK (cancel_tries >= 0),
  constraint second_subscription_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint second_subscription_invoice_ref_check CHECK (length(invoice_ref) >= 1 AND length(invoice_ref) <= 255),
  constraint second_subscription_refunded_amount_check CHECK (refunded_amount >= 0),
  constraint second_subscription_subscription_ref_check CHECK (length(subscription_ref) >= 1 AND length(subscription_ref) <= 255),
  constraint second_subscription_tries_check CHECK (tries >= 0),
  constraint second_subscription_plan_key_fkey FOREIGN KEY (plan_key) REFERENCES plan(key),
  constraint second_subscription_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table second_subscription enable row level security;
alter table second_subscription force row level security;
CREATE INDEX second_subscription_plan ON public.second_subscription USING btree (plan_key);
CREATE UNIQUE INDEX second_subscription_ref_key ON public.second_subscription USING btree (tenant_id, subscription_ref);
create policy door_end on second_subscription for all to door_end using (true) with check (true);
create policy door_inbox on second_subscription for select to door_inbox using (true);
create policy web on second_subscription for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on second_subscription to door_end;
grant insert, select on second_subscription to mainstreet_web;
grant select (tenant_id) on second_subscription to door_end;
grant select (tenant_id, livemode, settled_at) on second_subscription to door_inbox;
grant update (refunded_amount, settled_at, updated_at, tries, retry_at, cancel_tries) on second_subscription to mainstreet_web;

create table session (
  id uuid not null,
  user_id uuid not null,
  browser text,
  system text,
  address text,
  last_used_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_address_check CHECK (length(address) <= 60),
  constraint session_browser_check CHECK (length(browser) <= 60),
  constraint session_system_check CHECK (length(system) <= 60),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table session enable row level security;
alter table session force row level security;
CREATE INDEX session_age ON public.session USING btree (last_used_at);
CREATE INDEX session_owner ON public.session USING btree (user_id) WHERE (revoked_at IS NULL);
create policy door_end on session for all to door_end using (true) with check (true);
create policy door_night on session for all to door_night using (last_used_at < (now() - '90 days'::interval)) with check (false);
create policy door_standing on session for select to door_standing using (true);
create policy platform_read on session for select to mainstreet_platform using (true);
create policy platform_update on session for update to mainstreet_platform using (true) with check (true);
create policy web on session for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on session to door_end;
grant delete on session to door_night;
grant insert, select on session to mainstreet_web;
grant select (id, last_used_at) on session to door_night;
grant select (id, user_id, revoked_at) on session to door_standing;
grant select (user_id) on session to door_end;
grant select (user_id, revoked_at) on session to mainstreet_platform;
grant update (browser, system, address, last_used_at, revoked_at, updated_at) on session to mainstreet_web;
grant update (revoked_at, updated_at) on session to mainstreet_platform;

create table stripe_event (
  id text not null,
  endpoint text not null,
  type text not null,
  account text,
  livemode boolean not null,
  api_version text,
  object_ref text,
  subject text not null,
  shard smallint not null,
  sent_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  state text default 'WAITING'::text not null,
  reason text,
  attempts smallint default 0 not null,
  next_at timestamp with time zone default now() not null,
  last_error text,
  about_tenant_id uuid,
  processed_at timestamp with time zone,
  updated_at timestamp with time zone default now() not null,
  constraint stripe_event_pkey PRIMARY KEY (id),
  constraint stripe_event_account_check CHECK (length(account) <= 80),
  constraint stripe_event_api_version_check CHECK (length(api_version) <= 80),
  constraint stripe_event_endpoint_check CHECK (endpoint = ANY (ARRAY['PLATFORM'::text, 'CONNECT'::text])),
  constraint stripe_event_id_check CHECK (id ~ '^evt_\w{1,80}$'::text),
  constraint stripe_event_last_error_check CHECK (length(last_error) <= 300),
  constraint stripe_event_object_ref_check CHECK (length(object_ref) <= 255),
  constraint stripe_event_reason_check CHECK (length(reason) <= 60),
  constraint stripe_event_shard_check CHECK (shard >= 0 AND shard <= 7),
  constraint stripe_event_state_check CHECK (state = ANY (ARRAY['WAITING'::text, 'DONE'::text, 'IGNORED'::text, 'PARKED'::text])),
  constraint stripe_event_subject_check CHECK (length(subject) >= 1 AND length(subject) <= 255),
  constraint stripe_event_type_check CHECK (length(type) >= 1 AND length(type) <= 100)
);
alter table stripe_event enable row level security;
alter table stripe_event force row level security;
CREATE INDEX stripe_event_created ON public.stripe_event USING btree (created_at, id);
CREATE INDEX stripe_event_state ON public.stripe_event USING btree (state, created_at);
CREATE INDEX stripe_event_waiting ON public.stripe_event USING btree (shard, next_at) WHERE (state = 'WAITING'::text);
create policy door_inbox on stripe_event for all to door_inbox using (true) with check (true);
create policy door_night on stripe_event for all to door_night using ((state = ANY (ARRAY['DONE'::text, 'IGNORED'::text])) AND created_at < (now() - '30 days'::interval)) with check (false);
create policy platform on stripe_event for all to mainstreet_platform using (true) with check (true);
grant delete on stripe_event to door_night;
grant insert, select on stripe_event to door_inbox;
grant select on stripe_event to mainstreet_platform;
grant select (id, created_at, state) on stripe_event to door_night;
grant update (state, attempts, next_at, updated_at) on stripe_event to mainstreet_platform;
grant update (state, reason, attempts, next_at, last_error, about_tenant_id, processed_at, updated_at) on stripe_event to door_inbox;

create table subscription_movement (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  livemode boolean not null,
  at timestamp with time zone not null,
  kind text not null,
  currency text not null,
  mrr_before integer not null,
  mrr_after integer not null,
  plan_before text,
  plan_after text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint subscription_movement_pkey PRIMARY KEY (tenant_id, id),
  constraint subscription_movement_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint subscription_movement_kind_check CHECK (kind = ANY (ARRAY['TRIAL'::text, 'TRIAL_ENDED'::text, 'NEW'::text, 'REACTIVATE'::text, 'UPGRADE'::text, 'DOWNGRADE'::text, 'QUANTITY'::text, 'PAUSE'::text, 'RESUME'::text, 'CHURN'::text])),
  constraint subscription_movement_mrr_after_check CHECK (mrr_after >= 0),
  constraint subscription_movement_mrr_before_check CHECK (mrr_before >= 0),
  constraint subscription_movement_plan_after_fkey FOREIGN KEY (plan_after) REFERENCES plan(key),
  constraint subscription_movement_plan_before_fkey FOREIGN KEY (plan_before) REFERENCES plan(key),
  constraint subscription_movement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id),
  constraint subscription_movement_tenant_id_subscription_id_fkey FOREIGN KEY (tenant_id, subscription_id) REFERENCES tenant_subscription(tenant_id, id)
);
alter table subscription_movement enable row level security;
alter table subscription_movement force row level security;
CREATE INDEX subscription_movement_month ON public.subscription_movement USING btree (currency, livemode, at);
CREATE INDEX subscription_movement_plan_after ON public.subscription_movement USING btree (plan_after);
CREATE INDEX subscription_movement_plan_before ON public.subscription_movement USING btree (plan_before);
CREATE INDEX subscription_movement_subscription ON public.subscription_movement USING btree (tenant_id, subscription_id);
create policy door_end on subscription_movement for all to door_end using (true) with check (true);
create policy platform on subscription_movement for select to mainstreet_platform using (true);
create policy web on subscription_movement for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on subscription_movement to door_end;
grant insert, select on subscription_movement to mainstreet_web;
grant select (tenant_id) on subscription_movement to door_end;
grant select (tenant_id, livemode, at, kind, currency, mrr_before, mrr_after) on subscription_movement to mainstreet_platform;

create table surplus_choice (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint surplus_choice_pkey PRIMARY KEY (tenant_id, id),
  constraint surplus_choice_listing_fkey FOREIGN KEY (tenant_id, listing_id) REFERENCES listing(tenant_id, id) ON DELETE CASCADE,
  constraint surplus_choice_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table surplus_choice enable row level security;
alter table surplus_choice force row level security;
CREATE INDEX surplus_choice_listing ON public.surplus_choice USING btree (tenant_id, listing_id);
create policy door_end on surplus_choice for all to door_end using (true) with check (true);
create policy web on surplus_choice for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on surplus_choice to door_end;
grant delete, insert, select on surplus_choice to mainstreet_web;
grant select (tenant_id) on surplus_choice to door_end;

create table synonym (
  tenant_id uuid not null,
  id uuid not null,
  terms text[] not null,
  only_from text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint synonym_pkey PRIMARY KEY (tenant_id, id),
  constraint synonym_only_from_check CHECK (length(only_from) >= 1 AND length(only_from) <= 60),
  constraint synonym_several CHECK (cardinality(terms) > 1 OR only_from IS NOT NULL),
  constraint synonym_terms_check CHECK (cardinality(terms) >= 1 AND cardinality(terms) <= 20),
  constraint synonym_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table synonym enable row level security;
alter table synonym force row level security;
create policy door_end on synonym for all to door_end using (true) with check (true);
create policy web on synonym for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on synonym to door_end;
grant delete, insert, select, update on synonym to mainstreet_web;
grant select (tenant_id) on synonym to door_end;

create table tenant (
  id uuid not null,
  slug text not null,
  name text not null,
  description text,
  email text,
  phone text,
  timezone text default 'UTC'::text not null,
  locale text default 'en'::text not null,
  status text default 'onboarding'::text not null,
  plan_key text default 'free'::text not null,
  branding jsonb default '{}'::jsonb not null,
  logo_id uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  legal_name text,
  category text,
  address jsonb,
  social_links jsonb default '[]'::jsonb not null,
  legal_links jsonb default '{}'::jsonb not null,
  policies jsonb default '{}'::jsonb not null,
  business_hours jsonb,
  is_public_directory boolean default true not null,
  logo_dark_id uuid,
  favicon_id uuid,
  status_before text,
  status_reason text,
  status_changed_at timestamp with time zone default now() not null,
  primary_claim_id uuid,
  live_tenant_id uuid,
  deletion_requested_by uuid,
  reviews_owner_edits boolean default true not null,
  listings_told integer,
  constraint tenant_pkey PRIMARY KEY (id),
  constraint tenant_id_plan_key UNIQUE (id, plan_key),
  constraint tenant_category_check CHECK (length(category) >= 1 AND length(category) <= 80),
  constraint tenant_legal_name_check CHECK (length(legal_name) >= 1 AND length(legal_name) <= 200),
  constraint tenant_listings_told_check CHECK (listings_told >= 0),
  constraint tenant_name_check CHECK (length(name) >= 1 AND length(name) <= 120),
  constraint tenant_slug_format CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*(--test)?$'::text AND length(slug) >= 2 AND length(slug) <= 69 AND (slug ~~ '%--test'::text) = (live_tenant_id IS NOT NULL)),
  constraint tenant_status_before_check CHECK (status_before = ANY (ARRAY['onboarding'::text, 'ready'::text, 'active'::text])),
  constraint tenant_status_check CHECK (status = ANY (ARRAY['onboarding'::text, 'ready'::text, 'active'::text, 'suspended'::text, 'closed'::text])),
  constraint tenant_status_reason_check CHECK (length(status_reason) >= 1 AND length(status_reason) <= 500),
  constraint tenant_twin_of_another CHECK (live_tenant_id <> id),
  constraint tenant_favicon_fkey FOREIGN KEY (id, favicon_id) REFERENCES media_asset(tenant_id, id),
  constraint tenant_live_tenant_id_fkey FOREIGN KEY (live_tenant_id) REFERENCES tenant(id),
  constraint tenant_logo_dark_fkey FOREIGN KEY (id, logo_dark_id) REFERENCES media_asset(tenant_id, id),
  constraint tenant_logo_fkey FOREIGN KEY (id, logo_id) REFERENCES media_asset(tenant_id, id),
  constraint tenant_plan_key_fkey FOREIGN KEY (plan_key) REFERENCES plan(key),
  constraint tenant_primary_claim_fkey FOREIGN KEY (id, primary_claim_id) REFERENCES domain_claim(tenant_id, id) ON DELETE SET NULL (primary_claim_id),
  constraint tenant_twin_plan_fkey FOREIGN KEY (live_tenant_id, plan_key) REFERENCES tenant(id, plan_key) ON UPDATE CASCADE
);
alter table tenant enable row level security;
alter table tenant force row level security;
CREATE UNIQUE INDEX tenant_live_key ON public.tenant USING btree (live_tenant_id);
CREATE UNIQUE INDEX tenant_slug_key ON public.tenant USING btree (slug);
create policy door_end on tenant for all to door_end using (true) with check (true);
create policy door_hosts on tenant for select to door_hosts using (true);
create policy door_inbox on tenant for select to door_inbox using (true);
create policy door_invitation on tenant for select to door_invitation using (true);
create policy door_media on tenant for select to door_media using (true);
create policy door_plan on tenant for all to door_plan using (id = app_tenant() OR live_tenant_id = app_tenant()) with check (id = app_tenant() OR live_tenant_id = app_tenant());
create policy door_search on tenant for select to door_search using (true);
create policy door_standing on tenant for select to door_standing using (true);
create policy door_tenant on tenant for select to door_tenant using (true);
create policy door_trail on tenant for select to door_trail using (true);
create policy door_usage on tenant for select to door_usage using (true);
create policy jobs on tenant for select to mainstreet_jobs using (true);
create policy platform on tenant for select to mainstreet_platform using (true);
create policy platform_insert on tenant for insert to mainstreet_platform with check (status = 'onboarding'::text);
create policy platform_update on tenant for update to mainstreet_platform using (true) with check (true);
create policy web on tenant for all to mainstreet_web using (id = app_tenant()) with check (id = app_tenant() AND NOT live_tenant_id IS DISTINCT FROM NULLIF(app_home(), app_tenant()));
create policy web_home on tenant for select to mainstreet_web using (id = app_home() OR live_tenant_id = app_home());
create policy web_member on tenant for select to mainstreet_web using ((EXISTS ( SELECT
   FROM membership m
  WHERE m.tenant_id = tenant.id AND m.user_id = app_user_id())));
grant delete on tenant to door_end;
grant insert, select on tenant to mainstreet_platform;
grant insert, select on tenant to mainstreet_web;
grant select (id, live_tenant_id) on tenant to door_usage;
grant select (id, plan_key) on tenant to door_inbox;
grant select (id, plan_key) on tenant to door_search;
grant select (id, plan_key, live_tenant_id) on tenant to door_plan;
grant select (id, slug, live_tenant_id) on tenant to door_trail;
grant select (id, slug, name, status, branding, logo_id) on tenant to door_invitation;
grant select (id, slug, status, logo_id, status_before, status_changed_at, live_tenant_id, deletion_requested_by) on tenant to door_end;
grant select (id, slug, status, plan_key, primary_claim_id, live_tenant_id) on tenant to door_tenant;
grant select (id, status) on tenant to door_hosts;
grant select (id, status) on tenant to door_media;
grant select (id, status, live_tenant_id) on tenant to door_standing;
grant select (id, status, live_tenant_id) on tenant to mainstreet_jobs;
grant update (name, email, timezone, locale, status, plan_key, updated_at, status_before, status_reason, status_changed_at, deletion_requested_by) on tenant to mainstreet_platform;
grant update (plan_key, updated_at) on tenant to door_plan;
grant update (slug, name, description, email, phone, timezone, locale, branding, logo_id, updated_at, legal_name, category, address, social_links, legal_links, policies, business_hours, is_public_directory, logo_dark_id, favicon_id, primary_claim_id, reviews_owner_edits, listings_told) on tenant to mainstreet_web;
grant update (status, logo_id, updated_at, logo_dark_id, favicon_id, status_before, status_reason, status_changed_at, deletion_requested_by) on tenant to door_end;

create table tenant_domain (
  tenant_id uuid not null,
  id uuid not null,
  host text not null,
  verified_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  kind text default 'CUSTOM'::text not null,
  claim_id uuid,
  constraint tenant_domain_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_domain_host_check CHECK (host = lower(host) AND length(host) >= 2 AND length(host) <= 253),
  constraint tenant_domain_kind_check CHECK (kind = ANY (ARRAY['CUSTOM'::text, 'SUBDOMAIN'::text])),
  constraint tenant_domain_claim_fkey FOREIGN KEY (tenant_id, claim_id) REFERENCES domain_claim(tenant_id, id),
  constraint tenant_domain_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table tenant_domain enable row level security;
alter table tenant_domain force row level security;
CREATE INDEX tenant_domain_claim ON public.tenant_domain USING btree (tenant_id, claim_id);
CREATE UNIQUE INDEX tenant_domain_host_key ON public.tenant_domain USING btree (host);
CREATE UNIQUE INDEX tenant_domain_subdomain_key ON public.tenant_domain USING btree (tenant_id) WHERE (kind = 'SUBDOMAIN'::text);
create policy door_end on tenant_domain for all to door_end using (true) with check (true);
create policy door_hosts_delete on tenant_domain for delete to door_hosts using ((EXISTS ( SELECT
   FROM tenant t
  WHERE t.id = tenant_domain.tenant_id AND t.status = 'closed'::text)));
create policy door_hosts_read on tenant_domain for select to door_hosts using (true);
create policy door_origin on tenant_domain for select to door_origin using (kind = 'CUSTOM'::text);
create policy door_tenant on tenant_domain for select to door_tenant using (true);
create policy platform_insert on tenant_domain for insert to mainstreet_platform with check (tenant_id = app_tenant() AND kind = 'SUBDOMAIN'::text);
create policy web on tenant_domain for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on tenant_domain to door_end;
grant delete on tenant_domain to door_hosts;
grant delete, insert, select on tenant_domain to mainstreet_web;
grant insert on tenant_domain to mainstreet_platform;
grant select (host, kind) on tenant_domain to door_origin;
grant select (tenant_id) on tenant_domain to door_end;
grant select (tenant_id, host) on tenant_domain to door_hosts;
grant select (tenant_id, host, kind, claim_id) on tenant_domain to door_tenant;

create table tenant_export (
  tenant_id uuid not null,
  id uuid not null,
  requested_by uuid,
  state text default 'WAITING'::text not null,
  file_key text,
  bytes bigint,
  row_count integer,
  file_count integer,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint tenant_export_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_export_state_check CHECK (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'READY'::text, 'FAILED'::text, 'EXPIRED'::text])),
  constraint tenant_export_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table tenant_export enable row level security;
alter table tenant_export force row level security;
CREATE INDEX tenant_export_created ON public.tenant_export USING btree (tenant_id, created_at DESC);
create policy door_end on tenant_export for all to door_end using (true) with check (true);
create policy web on tenant_export for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on tenant_export to door_end;
grant insert, select on tenant_export to mainstreet_web;
grant select (tenant_id) on tenant_export to door_end;
grant update (state, file_key, bytes, row_count, file_count, finished_at, expires_at, updated_at) on tenant_export to mainstreet_web;

create table tenant_key (
  tenant_id uuid not null,
  id uuid not null,
  wrapped bytea not null,
  master_id text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint tenant_key_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table tenant_key enable row level security;
alter table tenant_key force row level security;
create policy door_end on tenant_key for all to door_end using (true) with check (true);
create policy door_keys on tenant_key for select to door_keys using (true);
create policy web on tenant_key for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on tenant_key to door_end;
grant insert, select on tenant_key to mainstreet_web;
grant select (tenant_id) on tenant_key to door_end;
grant select (tenant_id, id, master_id) on tenant_key to door_keys;
grant update (wrapped, master_id, updated_at) on tenant_key to mainstreet_web;

create table tenant_origin (
  tenant_id uuid not null,
  id uuid not null,
  origin text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint tenant_origin_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_origin_origin_check CHECK (origin ~ '^https?://[^/\s]+$'::text AND length(origin) <= 300),
  constraint tenant_origin_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table tenant_origin enable row level security;
alter table tenant_origin force row level security;
CREATE INDEX tenant_origin_listed ON public.tenant_origin USING btree (origin);
CREATE UNIQUE INDEX tenant_origin_origin_key ON public.tenant_origin USING btree (tenant_id, origin);
create policy door_end on tenant_origin for all to door_end using (true) with check (true);
create policy door_origin on tenant_origin for select to door_origin using (true);
create policy web on tenant_origin for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on tenant_origin to door_end;
grant delete, insert, select on tenant_origin to mainstreet_web;
grant select (origin) on tenant_origin to door_origin;
grant select (tenant_id) on tenant_origin to door_end;

create table tenant_subscription (
  tenant_id uuid not null,
  id uuid not null,
  subscription_ref text not null,
  livemode boolean not null,
  state text not null,
  provider_status text not null,
  plan_key text not null,
  "interval" text not null,
  currency text not null,
  unit_amount integer not null,
  quantity integer not null,
  item_ref text not null,
  started_at timestamp with time zone not null,
  period_start timestamp with time zone not null,
  period_end timestamp with time zone not null,
  trial_end timestamp with time zone,
  cancel_at timestamp with time zone,
  canceled_at timestamp with time zone,
  ended_at timestamp with time zone,
  paused_at timestamp with time zone,
  resumes_at timestamp with time zone,
  past_due_since timestamp with time zone,
  cancel_reason text,
  synced_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  price_ref text,
  dunning_step smallint default 0 not null,
  dunned_at timestamp with time zone,
  trial_step smallint default 0 not null,
  next_plan_key text,
  next_interval text,
  next_unit_amount integer,
  next_at timestamp with time zone,
  schedule_ref text,
  next_quantity integer,
  quantity_at timestamp with time zone,
  cancel_asked_by uuid,
  closes_with_tenant boolean default false not null,
  subdomain_release_at timestamp with time zone,
  subdomain_step smallint default 0 not null,
  move_to text,
  period_void boolean default false not null,
  pause_ended_at timestamp with time zone,
  quantity_counted_at timestamp with time zone,
  next_plan_quantity integer,
  subdomain_told_at timestamp with time zone,
  owes_locations boolean default false not null,
  withdrawn_ref text,
  withdrawn_at timestamp with time zone,
  constraint tenant_subscription_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_subscription_cancel_reason_check CHECK (length(cancel_reason) <= 60),
  constraint tenant_subscription_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  constraint tenant_subscription_dunning_step_check CHECK (dunning_step >= 0 AND dunning_step <= 4),
  constraint tenant_subscription_interval_check CHECK ("interval" = ANY (ARRAY['MONTH'::text, 'YEAR'::text])),
  constraint tenant_subscription_item_ref_check CHECK (length(item_ref) >= 1 AND length(item_ref) <= 255),
  constraint tenant_subscription_next_interval_check CHECK (next_interval = ANY (ARRAY['MONTH'::text, 'YEAR'::text])),
  constraint tenant_subscription_next_plan_quantity_check CHECK (next_plan_quantity >= 1),
  constraint tenant_subscription_next_quantity_check CHECK (next_quantity >= 1),
  constraint tenant_subscription_next_unit_amount_check CHECK (next_unit_amount >= 0),
  constraint tenant_subscription_price_ref_check CHECK (length(price_ref) >= 1 AND length(price_ref) <= 255),
  constraint tenant_subscription_provider_status_check CHECK (length(provider_status) <= 40),
  constraint tenant_subscription_quantity_check CHECK (quantity >= 1),
  constraint tenant_subscription_schedule_ref_check CHECK (length(schedule_ref) >= 1 AND length(schedule_ref) <= 255),
  constraint tenant_subscription_state_check CHECK (state = ANY (ARRAY['TRIALING'::text, 'ACTIVE'::text, 'PAST_DUE'::text, 'PAUSED'::text, 'CANCELED'::text])),
  constraint tenant_subscription_subdomain_step_check CHECK (subdomain_step >= 0 AND subdomain_step <= 2),
  constraint tenant_subscription_subscription_ref_check CHECK (length(subscription_ref) >= 1 AND length(subscription_ref) <= 255),
  constraint tenant_subscription_trial_step_check CHECK (trial_step >= 0 AND trial_step <= 2),
  constraint tenant_subscription_unit_amount_check CHECK (unit_amount >= 0),
  constraint tenant_subscription_withdrawn_ref_check CHECK (length(withdrawn_ref) >= 1 AND length(withdrawn_ref) <= 255),
  constraint tenant_subscription_move_to_fkey FOREIGN KEY (move_to) REFERENCES plan(key),
  constraint tenant_subscription_next_plan_key_fkey FOREIGN KEY (next_plan_key) REFERENCES plan(key),
  constraint tenant_subscription_plan_key_fkey FOREIGN KEY (plan_key) REFERENCES plan(key),
  constraint tenant_subscription_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table tenant_subscription enable row level security;
alter table tenant_subscription force row level security;
CREATE INDEX tenant_subscription_move ON public.tenant_subscription USING btree (move_to);
CREATE INDEX tenant_subscription_next_plan ON public.tenant_subscription USING btree (next_plan_key);
CREATE INDEX tenant_subscription_plan ON public.tenant_subscription USING btree (plan_key);
CREATE UNIQUE INDEX tenant_subscription_live_key ON public.tenant_subscription USING btree (tenant_id, livemode) WHERE (state <> 'CANCELED'::text);
CREATE UNIQUE INDEX tenant_subscription_ref_key ON public.tenant_subscription USING btree (subscription_ref);
create policy door_end on tenant_subscription for all to door_end using (true) with check (true);
create policy door_inbox on tenant_subscription for select to door_inbox using (true);
create policy door_plan on tenant_subscription for select to door_plan using (tenant_id = app_tenant());
create policy platform on tenant_subscription for select to mainstreet_platform using (true);
create policy platform_moves on tenant_subscription for update to mainstreet_platform using (true) with check (true);
create policy web on tenant_subscription for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on tenant_subscription for select to mainstreet_web using (tenant_id = app_home());
grant delete on tenant_subscription to door_end;
grant insert, select on tenant_subscription to mainstreet_web;
grant select (tenant_id) on tenant_subscription to door_end;
grant select (tenant_id, id, livemode, state, plan_key, "interval", currency, unit_amount, quantity, started_at, period_end, trial_end, cancel_at, ended_at, paused_at, resumes_at, past_due_since, dunning_step, move_to, owes_locations) on tenant_subscription to mainstreet_platform;
grant select (tenant_id, livemode, state, plan_key) on tenant_subscription to door_plan;
grant select (tenant_id, subscription_ref, livemode, state, provider_status, plan_key, "interval", currency, unit_amount, quantity, period_end, trial_end, cancel_at, ended_at, subdomain_release_at) on tenant_subscription to door_inbox;
grant update (state, provider_status, plan_key, "interval", currency, unit_amount, quantity, item_ref, period_start, period_end, trial_end, cancel_at, canceled_at, ended_at, paused_at, resumes_at, past_due_since, cancel_reason, synced_at, updated_at, price_ref, dunning_step, dunned_at, trial_step, next_plan_key, next_interval, next_unit_amount, next_at, schedule_ref, next_quantity, quantity_at, cancel_asked_by, closes_with_tenant, subdomain_release_at, subdomain_step, move_to, period_void, pause_ended_at, quantity_counted_at, next_plan_quantity, subdomain_told_at, owes_locations, withdrawn_ref, withdrawn_at) on tenant_subscription to mainstreet_web;
grant update (updated_at, move_to) on tenant_subscription to mainstreet_platform;

create table test_data_reset (
  tenant_id uuid not null,
  id uuid not null,
  requested_by uuid,
  state text default 'WAITING'::text not null,
  listing_count integer,
  finished_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint test_data_reset_pkey PRIMARY KEY (tenant_id, id),
  constraint test_data_reset_state_check CHECK (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'READY'::text, 'FAILED'::text])),
  constraint test_data_reset_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table test_data_reset enable row level security;
alter table test_data_reset force row level security;
create policy door_end on test_data_reset for all to door_end using (true) with check (true);
create policy web on test_data_reset for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on test_data_reset to door_end;
grant insert, select on test_data_reset to mainstreet_web;
grant select (tenant_id) on test_data_reset to door_end;
grant update (state, listing_count, finished_at, updated_at) on test_data_reset to mainstreet_web;

create table usage_alert (
  tenant_id uuid not null,
  id uuid default uuidv7() not null,
  month date not null,
  key text not null,
  threshold smallint not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint usage_alert_pkey PRIMARY KEY (tenant_id, id),
  constraint usage_alert_key_check CHECK (key ~ '^[a-z][a-zA-Z0-9_.]*$'::text AND length(key) <= 60),
  constraint usage_alert_threshold_check CHECK (threshold > 0),
  constraint usage_alert_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table usage_alert enable row level security;
alter table usage_alert force row level security;
CREATE UNIQUE INDEX usage_alert_key ON public.usage_alert USING btree (tenant_id, key, month, threshold);
create policy door_end on usage_alert for all to door_end using (true) with check (true);
create policy door_night on usage_alert for all to door_night using (month < (now() - '2 years 1 mon'::interval)::date) with check (false);
create policy web on usage_alert for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant delete on usage_alert to door_end;
grant delete on usage_alert to door_night;
grant insert, select on usage_alert to mainstreet_web;
grant select (tenant_id) on usage_alert to door_end;
grant select (tenant_id, id, month) on usage_alert to door_night;

create table usage_day (
  tenant_id uuid not null,
  id uuid default uuidv7() not null,
  day date not null,
  key text not null,
  value double precision not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint usage_day_pkey PRIMARY KEY (tenant_id, id),
  constraint usage_day_key_check CHECK (key ~ '^[a-z][a-zA-Z0-9_.]*$'::text AND length(key) <= 60),
  constraint usage_day_value_check CHECK (value >= 0::double precision),
  constraint usage_day_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table usage_day enable row level security;
alter table usage_day force row level security;
CREATE UNIQUE INDEX usage_day_key ON public.usage_day USING btree (tenant_id, key, day);
create policy door_end on usage_day for all to door_end using (true) with check (true);
create policy door_night on usage_day for all to door_night using (day < (now() - '2 years 1 mon'::interval)::date) with check (false);
create policy door_usage on usage_day for all to door_usage using (true) with check (true);
create policy web on usage_day for select to mainstreet_web using (tenant_id = app_home());
grant delete on usage_day to door_end;
grant delete on usage_day to door_night;
grant insert, select on usage_day to door_usage;
grant select on usage_day to mainstreet_web;
grant select (tenant_id) on usage_day to door_end;
grant select (tenant_id, id, day) on usage_day to door_night;
grant update (value, updated_at) on usage_day to door_usage;

create table usage_month (
  tenant_id uuid not null,
  id uuid default uuidv7() not null,
  month date not null,
  key text not null,
  value bigint not null,
  beyond_since timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint usage_month_pkey PRIMARY KEY (tenant_id, id),
  constraint usage_month_key_check CHECK (key ~ '^[a-z][a-zA-Z0-9_.]*$'::text AND length(key) <= 60),
  constraint usage_month_value_check CHECK (value >= 0),
  constraint usage_month_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table usage_month enable row level security;
alter table usage_month force row level security;
CREATE UNIQUE INDEX usage_month_key ON public.usage_month USING btree (tenant_id, key, month);
create policy door_end on usage_month for all to door_end using (true) with check (true);
create policy door_night on usage_month for all to door_night using (month < (now() - '2 years 1 mon'::interval)::date) with check (false);
create policy web on usage_month for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on usage_month for select to mainstreet_web using (tenant_id = app_home());
grant delete on usage_month to door_end;
grant delete on usage_month to door_night;
grant insert, select on usage_month to mainstreet_web;
grant select (tenant_id) on usage_month to door_end;
grant select (tenant_id, id, month) on usage_month to door_night;
grant update (value, beyond_since, updated_at) on usage_month to mainstreet_web;

create table user_password (
  user_id uuid not null,
  hash text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint user_password_pkey PRIMARY KEY (user_id),
  constraint user_password_hash_check CHECK (hash ~~ '$argon2id$%'::text),
  constraint user_password_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table user_password enable row level security;
alter table user_password force row level security;
create policy door_end on user_password for all to door_end using (true) with check (true);
create policy door_login on user_password for select to door_login using (true);
create policy web on user_password for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on user_password to door_end;
grant insert on user_password to mainstreet_web;
grant select (user_id) on user_password to door_end;
grant select (user_id) on user_password to mainstreet_web;
grant select (user_id, hash) on user_password to door_login;
grant update (hash, updated_at) on user_password to mainstreet_web;

create table user_profile (
  user_id uuid not null,
  first_name text,
  last_name text,
  display_name text,
  phone text,
  locale text,
  timezone text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint user_profile_pkey PRIMARY KEY (user_id),
  constraint user_profile_display_name_check CHECK (length(display_name) >= 1 AND length(display_name) <= 120),
  constraint user_profile_first_name_check CHECK (length(first_name) >= 1 AND length(first_name) <= 59),
  constraint user_profile_last_name_check CHECK (length(last_name) >= 1 AND length(last_name) <= 60),
  constraint user_profile_locale_check CHECK (length(locale) <= 60),
  constraint user_profile_phone_check CHECK (length(phone) <= 40),
  constraint user_profile_timezone_check CHECK (length(timezone) >= 1 AND length(timezone) <= 60),
  constraint user_profile_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table user_profile enable row level security;
alter table user_profile force row level security;
create policy door_end on user_profile for all to door_end using (true) with check (true);
create policy web on user_profile for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on user_profile to door_end;
grant insert, select on user_profile to mainstreet_web;
grant select (user_id) on user_profile to door_end;
grant update (first_name, last_name, display_name, phone, locale, timezone, updated_at) on user_profile to mainstreet_web;

create table user_totp (
  user_id uuid not null,
  sealed bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint user_totp_pkey PRIMARY KEY (user_id),
  constraint user_totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
alter table user_totp enable row level security;
alter table user_totp force row level security;
create policy door_end on user_totp for all to door_end using (true) with check (true);
create policy web on user_totp for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant delete on user_totp to door_end;
grant delete, insert, select on user_totp to mainstreet_web;
grant select (user_id) on user_totp to door_end;
grant update (sealed, confirmed_at, last_step, updated_at) on user_totp to mainstreet_web;

create table view_as (
  tenant_id uuid not null,
  id uuid not null,
  actor_user_id uuid not null,
  role text not null,
  reason text not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint view_as_pkey PRIMARY KEY (tenant_id, id),
  constraint view_as_reason_check CHECK (length(reason) >= 3 AND length(reason) <= 500),
  constraint view_as_role_check CHECK (role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'EDITOR'::text, 'STAFF'::text, 'VIEWER'::text, 'DEVELOPER'::text])),
  constraint view_as_actor_user_id_fkey FOREIGN KEY (actor_user_id) REFERENCES app_user(id),
  constraint view_as_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
alter table view_as enable row level security;
alter table view_as force row level security;
CREATE INDEX view_as_actor ON public.view_as USING btree (actor_user_id, expires_at);
create policy door_end on view_as for all to door_end using (true) with check (true);
create policy platform_insert on view_as for insert to mainstreet_platform with check (actor_user_id = app_user_id());
create policy platform_read on view_as for select to mainstreet_platform using (true);
create policy platform_update on view_as for update to mainstreet_platform using (actor_user_id = app_user_id()) with check (actor_user_id = app_user_id());
create policy web on view_as for select to mainstreet_web using (tenant_id = app_tenant());
grant delete on view_as to door_end;
grant select on view_as to mainstreet_platform;
grant select on view_as to mainstreet_web;
grant insert (tenant_id, id, actor_user_id, role, reason, expires_at) on view_as to mainstreet_platform;
grant select (tenant_id) on view_as to door_end;
grant update (ended_at, updated_at) on view_as to mainstreet_platform;
