-- One queue for whatever waits for a moderator's word: new endorsements, reports of visitors, and what later rooms hand in. An entry is
-- about one target, which has no foreign key because it may be of several tables; it is found through the listing it belongs to.
create table moderation_report (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('ENDORSEMENT', 'REPORT', 'CLAIM', 'EDIT', 'IMPORT')),
  target_type text not null check (target_type in ('LISTING', 'ENDORSEMENT', 'MEDIA', 'ENQUIRY')),
  target_id uuid not null,
  listing_id uuid,
  status text not null default 'OPEN' check (status in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  reason text check (reason in ('SPAM', 'OFFENSIVE', 'FALSE_INFORMATION', 'CLOSED', 'DUPLICATE', 'PRIVACY', 'COPYRIGHT', 'OTHER')),
  details text check (length(details) <= 2000),
  evidence_urls text[] not null default '{}',
  signals text[] not null default '{}',
  proposal jsonb,
  reporter_key text,
  reporter_email text check (length(reporter_email) <= 254),
  reporter_user_id uuid,
  assignee_id uuid,
  escalated_at timestamptz,
  hidden_at timestamptz,
  decided_by uuid,
  closed_at timestamptz,
  decision_reason text check (length(decision_reason) <= 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint moderation_report_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade,
  constraint moderation_report_closed check ((status = 'OPEN') = (closed_at is null))
);
create unique index moderation_report_key on moderation_report (tenant_id, kind, target_id, coalesce(reporter_key, '')) where status = 'OPEN';
create index moderation_report_open on moderation_report (tenant_id, id) where status = 'OPEN';
create index moderation_report_target on moderation_report (tenant_id, target_id);
create index moderation_report_listing on moderation_report (tenant_id, listing_id);
create index moderation_report_forgotten on moderation_report (created_at) where reporter_email is not null;

alter table moderation_report enable row level security;
alter table moderation_report force row level security;
create policy web on moderation_report for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update on moderation_report to mainstreet_web;
create policy door_end on moderation_report for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on moderation_report to door_end;

create policy door_night on moderation_report for update to door_night
  using (created_at < now() - interval '90 days') with check (reporter_email is null);
create policy door_night_reads on moderation_report for select to door_night using (created_at < now() - interval '90 days');
grant select (tenant_id, id, created_at, reporter_email), update (reporter_email) on moderation_report to door_night;
grant create on schema public to door_night;
set local role door_night;
create or replace function forget_addresses(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
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
end $$;
reset role;
revoke create on schema public from door_night;
