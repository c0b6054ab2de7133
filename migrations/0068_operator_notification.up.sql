-- The bell of the operator's staff: a row for each of them, written by the door below, read and ticked off by its person.
create table operator_notification (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  about text not null check (length(about) between 1 and 200),
  -- Of which hour: of one thing one is told once in it, however often it happens.
  hour timestamptz not null,
  read_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index operator_notification_key on operator_notification (user_id, kind, about, hour);
create index operator_notification_own on operator_notification (user_id, id desc);
create index operator_notification_age on operator_notification (created_at);
alter table operator_notification enable row level security;
alter table operator_notification force row level security;
create policy platform_read on operator_notification for select to mainstreet_platform using (user_id = app_user_id());
create policy platform_update on operator_notification for update to mainstreet_platform
  using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, update (read_at, updated_at) on operator_notification to mainstreet_platform;
create policy door_operator on operator_notification for all to door_operator using (true) with check (true);
grant insert (id, user_id, kind, about, hour), select (user_id, kind, about, hour, created_at), delete on operator_notification to door_operator;
-- It ends with its person.
create policy door_end on operator_notification for all to door_end using (true) with check (true);
grant select (user_id), delete on operator_notification to door_end;

-- The worker says of which tasks jobs failed for good, and in which hours: everybody of the staff is told of each once. What is older
-- than ninety days goes. Answers how many were told.
create function tell_operators(tasks text[], hours timestamptz[]) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
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
end $$;
grant create on schema public to door_operator;
alter function tell_operators(text[], timestamptz[]) owner to door_operator;
revoke create on schema public from door_operator;
set local role door_operator;
revoke all on function tell_operators(text[], timestamptz[]) from public;
grant execute on function tell_operators(text[], timestamptz[]) to mainstreet_jobs;
reset role;
