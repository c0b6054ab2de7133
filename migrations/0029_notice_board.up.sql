-- The notice board is delivered by row state. Rows from before there was any delivery count as delivered: nobody was to hear of them.
alter table event add column state text not null default 'DELIVERED' check (state in ('WAITING', 'DELIVERED', 'DROPPED'));
alter table event alter column state set default 'WAITING';
-- Order within one aggregate, given when the row is written, after the change that it tells of. Gaps mean nothing.
alter table event add column position bigint generated always as identity;
drop index event_pending;
create index event_waiting on event (tenant_id, aggregate_type, aggregate_id, position) where state = 'WAITING';
create index event_old on event (tenant_id, created_at) where state <> 'WAITING';

-- Who has heard what: written in the transaction in which a listener did its part, so that it does it once.
create table event_receipt (
  tenant_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  listener text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, event_id) references event (tenant_id, id) on delete cascade
);
create unique index event_receipt_once on event_receipt (tenant_id, event_id, listener);

alter table event_receipt enable row level security;
alter table event_receipt force row level security;
create policy web on event_receipt for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert on event_receipt to mainstreet_web;

-- What was told stays for thirty days, and what waits cannot be made to go away.
drop policy web on event;
create policy web_select on event for select to mainstreet_web using (tenant_id = app_tenant());
create policy web_insert on event for insert to mainstreet_web with check (tenant_id = app_tenant());
create policy web_update on event for update to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_delete on event for delete to mainstreet_web
  using (tenant_id = app_tenant() and state <> 'WAITING' and created_at < now() - interval '30 days');
grant update (state, delivered_at, updated_at), delete on event to mainstreet_web;
