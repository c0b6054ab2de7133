-- What a tenant uses, a row for each day and kind: what comes is added up, what is there is kept as the most of the day. Requests to the API are
-- counted in each process and written every ten seconds for all tenants in one statement (ops/docs/decisions/0128).
create table usage_day (
  tenant_id uuid not null references tenant (id),
  id uuid not null default uuidv7(),
  day date not null,
  key text not null check (key ~ '^[a-z][a-zA-Z0-9_.]*$' and length(key) <= 60),
  value double precision not null check (value >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index usage_day_key on usage_day (tenant_id, key, day);
-- What must be exact and is taken in the transaction of what it counts: the row is the lock. Since when it is beyond what the plan holds.
create table usage_month (
  tenant_id uuid not null references tenant (id),
  id uuid not null default uuidv7(),
  month date not null,
  key text not null check (key ~ '^[a-z][a-zA-Z0-9_.]*$' and length(key) <= 60),
  value bigint not null check (value >= 0),
  beyond_since timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index usage_month_key on usage_month (tenant_id, key, month);
-- What somebody was told of: once in a month for each limit and threshold.
create table usage_alert (
  tenant_id uuid not null references tenant (id),
  id uuid not null default uuidv7(),
  month date not null,
  key text not null check (key ~ '^[a-z][a-zA-Z0-9_.]*$' and length(key) <= 60),
  threshold smallint not null check (threshold > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index usage_alert_key on usage_alert (tenant_id, key, month, threshold);

do $$
declare
  one text;
begin
  foreach one in array array['usage_day', 'usage_month', 'usage_alert'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy door_end on %I for all to door_end using (true) with check (true)', one);
    execute format('grant delete, select (tenant_id) on %I to door_end', one);
  end loop;
end $$;
-- Read in either mode; nobody but the doors writes what is counted by the day.
create policy web on usage_day for select to mainstreet_web using (tenant_id = app_home());
grant select on usage_day to mainstreet_web;
create policy web on usage_month for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on usage_month for select to mainstreet_web using (tenant_id = app_home());
grant select, insert, update (value, beyond_since, updated_at) on usage_month to mainstreet_web;
create policy web on usage_alert for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert on usage_alert to mainstreet_web;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_usage') then create role door_usage nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_usage;
create policy door_usage on usage_day for all to door_usage using (true) with check (true);
grant select, insert, update (value, updated_at) on usage_day to door_usage;
create policy door_usage on tenant for select to door_usage using (true);
grant select (id, live_tenant_id) on tenant to door_usage;

grant create on schema public to door_usage;
set local role door_usage;
-- What one process counted of all tenants since it last wrote: added to the day. Of a tenant that is gone, of test mode, of another key than the
-- one that is counted so and of more than a process can count in a day nothing is written. Answers how many rows were.
create function note_usage(counts jsonb) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
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
end $$;

-- How many there are of what is counted as it stands: the most of the day is kept, of the tenant of the transaction alone.
create function keep_gauges(on_day date, gauges jsonb) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
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
end $$;

revoke all on function note_usage(jsonb), keep_gauges(date, jsonb) from public;
grant execute on function note_usage(jsonb), keep_gauges(date, jsonb) to mainstreet_web;
reset role;
revoke create on schema public from door_usage;

-- Days older than 25 months, and months likewise: a year is compared with the one before, and no further.
create policy door_night on usage_day for all to door_night using (day < (now() - interval '25 months')::date) with check (false);
grant delete, select (tenant_id, id, day) on usage_day to door_night;
create policy door_night on usage_month for all to door_night using (month < (now() - interval '25 months')::date) with check (false);
grant delete, select (tenant_id, id, month) on usage_month to door_night;
create policy door_night on usage_alert for all to door_night using (month < (now() - interval '25 months')::date) with check (false);
grant delete, select (tenant_id, id, month) on usage_alert to door_night;
grant create on schema public to door_night;
set local role door_night;
create function forget_usage(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  forgotten int;
begin
  delete from public.usage_alert a where a.month < (now() - interval '25 months')::date;
  delete from public.usage_month m where m.month < (now() - interval '25 months')::date;
  delete from public.usage_day d where (d.tenant_id, d.id) in
    (select o.tenant_id, o.id from public.usage_day o where o.day < (now() - interval '25 months')::date limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_usage(int) from public;
grant execute on function forget_usage(int) to mainstreet_web;
reset role;
revoke create on schema public from door_night;
