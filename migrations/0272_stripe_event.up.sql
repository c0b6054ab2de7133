-- What whoever takes the payments told us, before anything is done about it: that something changed, and about whom. What it says of it is not
-- kept, for it is not believed, and names people (ops/docs/decisions/0115). Nobody but its doors reads or writes a row.
create table stripe_event (
  id text primary key check (id ~ '^evt_\w{1,80}$'),
  endpoint text not null check (endpoint in ('PLATFORM', 'CONNECT')),
  type text not null check (length(type) between 1 and 100),
  account text check (length(account) <= 80),
  livemode boolean not null,
  api_version text check (length(api_version) <= 80),
  object_ref text check (length(object_ref) <= 255),
  -- What is looked at anew because of it: the customer, else the object itself.
  subject text not null check (length(subject) between 1 and 255),
  shard smallint not null check (shard between 0 and 7),
  sent_at timestamptz not null,
  created_at timestamptz not null default now(),
  state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'IGNORED', 'PARKED')),
  reason text check (length(reason) <= 60),
  attempts smallint not null default 0,
  next_at timestamptz not null default now(),
  last_error text check (length(last_error) <= 300),
  about_tenant_id uuid,
  processed_at timestamptz,
  updated_at timestamptz not null default now()
);
create index stripe_event_waiting on stripe_event (shard, next_at) where state = 'WAITING';
create index stripe_event_state on stripe_event (state, created_at);

alter table stripe_event enable row level security;
alter table stripe_event force row level security;
create policy platform on stripe_event for all to mainstreet_platform using (true) with check (true);
grant select, update (state, attempts, next_at, updated_at) on stripe_event to mainstreet_platform;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_inbox') then create role door_inbox nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_inbox;
create policy door_inbox on stripe_event for all to door_inbox using (true) with check (true);
grant select, insert, update (state, reason, attempts, next_at, last_error, about_tenant_id, processed_at, updated_at) on stripe_event to door_inbox;
create policy door_inbox on billing_account for select to door_inbox using (true);
grant select (tenant_id, customer_ref, livemode) on billing_account to door_inbox;
create policy door_inbox on tenant_subscription for select to door_inbox using (true);
grant select (tenant_id, subscription_ref, livemode) on tenant_subscription to door_inbox;

grant create on schema public to door_inbox;
set local role door_inbox;
-- Once, however often it is told. Answers whether it is new.
create function receive_stripe_event(event jsonb) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with fresh as (
    insert into public.stripe_event (id, endpoint, type, account, livemode, api_version, object_ref, subject, shard, sent_at)
    select e.id, e.endpoint, e.type, e.account, e.livemode, e.api_version, e.object_ref, e.subject, e.shard, e.sent_at
    from jsonb_to_record(event) as e (id text, endpoint text, type text, account text, livemode boolean, api_version text, object_ref text,
      subject text, shard smallint, sent_at timestamptz)
    on conflict (id) do nothing returning 1)
  select exists (select from fresh)
$$;

-- What is due of one share of the subjects, oldest first.
create function waiting_stripe_events(of_shard smallint, most int)
  returns table (id text, endpoint text, type text, account text, livemode boolean, subject text, attempts smallint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select e.id, e.endpoint, e.type, e.account, e.livemode, e.subject, e.attempts from public.stripe_event e
    where e.shard = of_shard and e.state = 'WAITING' and e.next_at <= now() order by e.created_at, e.id limit least(most, 500)
$$;

-- Which shares have something due: what was put off, and what nobody was told of.
create function stripe_shards_due() returns setof smallint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select distinct e.shard from public.stripe_event e where e.state = 'WAITING' and e.next_at <= now() $$;

-- Whose a customer or a subscription is, by what we wrote down ourselves when it was made.
create function find_billing(ref text, live boolean) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce((select a.tenant_id from public.billing_account a where a.customer_ref = ref and a.livemode = live),
    (select s.tenant_id from public.tenant_subscription s where s.subscription_ref = ref and s.livemode = live))
$$;

-- From WAITING alone: of two who did the same, one did it. About whom they were is the scope's own tenant.
create function settle_stripe_events(ids text[], to_state text, why text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  settled int;
begin
  if to_state not in ('DONE', 'IGNORED') then raise exception 'no such state' using errcode = '22023'; end if;
  update public.stripe_event e set state = to_state, reason = why, about_tenant_id = public.app_tenant(), last_error = null, processed_at = now(), updated_at = now()
    where e.id = any (ids) and e.state = 'WAITING';
  get diagnostics settled = row_count;
  return settled;
end $$;

-- Tried, and failed: again after twice as long each time, and after twelve times not by itself any more. Answers how many are parked by this.
create function fail_stripe_events(ids text[], error text) returns int
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with failed as (
    update public.stripe_event e set attempts = e.attempts + 1, last_error = left(error, 300), updated_at = now(),
      state = case when e.attempts >= 11 then 'PARKED' else 'WAITING' end,
      next_at = now() + least(interval '1 hour', interval '1 second' * 2 ^ (e.attempts + 1))
    where e.id = any (ids) and e.state = 'WAITING' returning e.state)
  select count(*)::int from failed where state = 'PARKED'
$$;

-- Nobody answered about one subject: all that waits of it waits so much longer, and no try is counted.
create function defer_stripe_events(of_subject text, seconds int) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  update public.stripe_event e set updated_at = now(), next_at = greatest(e.next_at, now() + make_interval(secs => least(greatest(seconds, 1), 3600)))
    where e.subject = of_subject and e.state = 'WAITING'
$$;
revoke all on function receive_stripe_event(jsonb), waiting_stripe_events(smallint, int), stripe_shards_due(), find_billing(text, boolean),
  settle_stripe_events(text[], text, text), fail_stripe_events(text[], text), defer_stripe_events(text, int) from public;
grant execute on function receive_stripe_event(jsonb), waiting_stripe_events(smallint, int), stripe_shards_due(), find_billing(text, boolean),
  settle_stripe_events(text[], text, text), fail_stripe_events(text[], text), defer_stripe_events(text, int) to mainstreet_web;
reset role;
revoke create on schema public from door_inbox;

create policy door_night on stripe_event for all to door_night
  using (state in ('DONE', 'IGNORED') and created_at < now() - interval '30 days') with check (false);
grant delete, select (id, state, created_at) on stripe_event to door_night;
grant create on schema public to door_night;
set local role door_night;
create function forget_stripe_events(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  forgotten int;
begin
  delete from public.stripe_event e where e.id in (select o.id from public.stripe_event o
    where o.state in ('DONE', 'IGNORED') and o.created_at < now() - interval '30 days' order by o.created_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_stripe_events(int) from public;
grant execute on function forget_stripe_events(int) to mainstreet_web;
reset role;
revoke create on schema public from door_night;

alter table errand no force row level security;
insert into errand (task, long) values ('drain_stripe_inbox', false), ('sync_subscription', false);
alter table errand force row level security;
