-- A merchant sees and edits the listings they are given, and no other. A grant goes with the membership it belongs to.
create table listing_grant (
  tenant_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  listing_id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_grant_membership_fkey foreign key (tenant_id, membership_id) references membership (tenant_id, id) on delete cascade,
  constraint listing_grant_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index listing_grant_key on listing_grant (tenant_id, membership_id, listing_id);
create index listing_grant_listing on listing_grant (tenant_id, listing_id);

alter table listing_grant enable row level security;
alter table listing_grant force row level security;
create policy web on listing_grant for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
-- Given and taken back, never moved.
grant select, insert, delete on listing_grant to mainstreet_web;
