-- When a listing was first published, as the index keeps it: what is listed again is no news. Null for what never was; rows written before this
-- get the instant they were made when they are next written (search.service.ts), and nobody waits for news that old.
alter table listing_search add column listed_at timestamptz;

-- A search whose new matches a visitor wishes to be mailed (ops/docs/decisions/0100). `news_from`: what was listed up to there was told or is not
-- asked for. `filter` is a ListingFilter without what is of a moment; the category stands in it by its id.
create table saved_search (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  email text not null check (length(email) <= 254),
  filter jsonb not null check (length(filter::text) <= 16000),
  frequency text not null check (frequency in ('DAILY', 'WEEKLY')),
  status text not null default 'WAITING' check (status in ('WAITING', 'ACTIVE', 'BROKEN')),
  consent_version text not null check (length(consent_version) between 1 and 80),
  confirmed_at timestamptz,
  news_from timestamptz,
  next_at timestamptz,
  last_sent_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint saved_search_confirmed check ((status = 'WAITING') = (confirmed_at is null)),
  constraint saved_search_due check (status <> 'ACTIVE' or (news_from is not null and next_at is not null))
);
create index saved_search_of_address on saved_search (tenant_id, email, id);
create index saved_search_next on saved_search (tenant_id, next_at) where status = 'ACTIVE';
create index saved_search_over on saved_search (updated_at) where status <> 'ACTIVE';

alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy web on saved_search for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on saved_search to mainstreet_web;
create policy door_end on saved_search for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on saved_search to door_end;

create policy door_night on saved_search for all to door_night
  using ((status = 'WAITING' and updated_at < now() - interval '7 days') or (status = 'BROKEN' and updated_at < now() - interval '30 days'))
  with check (false);
grant delete, select (tenant_id, id, status, updated_at) on saved_search to door_night;
grant create on schema public to door_night;
set local role door_night;
-- Searches that nobody confirmed, and those that could not be asked any more and whose visitor was told.
create function forget_saved_searches(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  forgotten int;
begin
  delete from public.saved_search s where (s.tenant_id, s.id) in
    (select o.tenant_id, o.id from public.saved_search o
      where (o.status = 'WAITING' and o.updated_at < now() - interval '7 days') or (o.status = 'BROKEN' and o.updated_at < now() - interval '30 days')
      order by o.updated_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_saved_searches(int) from public;
grant execute on function forget_saved_searches(int) to mainstreet_web;
reset role;
revoke create on schema public from door_night;
