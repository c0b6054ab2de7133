-- Two listings that are likely one business (ops/docs/decisions/0097): what speaks for it, and what somebody decided. The elder comes first, so
-- that a pair is one row. A listing that was merged says into which, and is kept, deleted, for its history.
create table listing_duplicate (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  elder_id uuid not null,
  younger_id uuid not null,
  reasons text[] not null check (reasons <> '{}'),
  weight smallint not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'DISMISSED', 'MERGED')),
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_duplicate_decided check ((status = 'OPEN') = (decided_at is null)),
  constraint listing_duplicate_elder_fkey foreign key (tenant_id, elder_id) references listing (tenant_id, id) on delete cascade,
  constraint listing_duplicate_younger_fkey foreign key (tenant_id, younger_id) references listing (tenant_id, id) on delete cascade
);
create unique index listing_duplicate_key on listing_duplicate (tenant_id, elder_id, younger_id);
create index listing_duplicate_younger on listing_duplicate (tenant_id, younger_id);
create index listing_duplicate_standing on listing_duplicate (tenant_id, status, weight desc, id);

alter table listing_duplicate enable row level security;
alter table listing_duplicate force row level security;
create policy web on listing_duplicate for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on listing_duplicate to mainstreet_web;
create policy door_end on listing_duplicate for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_duplicate to door_end;

-- The constraint is checked as the owner, whom forced policies show no rows.
alter table listing no force row level security;
alter table listing add column merged_into_id uuid,
  add constraint listing_merged_into_fkey foreign key (tenant_id, merged_into_id) references listing (tenant_id, id) on delete set null (merged_into_id);
alter table listing force row level security;
create index listing_merged_into on listing (tenant_id, merged_into_id) where merged_into_id is not null;
