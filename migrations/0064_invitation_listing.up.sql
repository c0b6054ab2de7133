-- Which listings a merchant will hold from the moment they join. Goes with the invitation, and with the listing.
create table invitation_listing (
  tenant_id uuid not null,
  id uuid not null,
  invitation_id uuid not null,
  listing_id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint invitation_listing_invitation_fkey foreign key (tenant_id, invitation_id) references invitation (tenant_id, id) on delete cascade,
  constraint invitation_listing_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index invitation_listing_key on invitation_listing (tenant_id, invitation_id, listing_id);
create index invitation_listing_listing on invitation_listing (tenant_id, listing_id);

alter table invitation_listing enable row level security;
alter table invitation_listing force row level security;
create policy web on invitation_listing for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
-- Chosen and chosen anew, never moved to another invitation.
grant select, insert, delete on invitation_listing to mainstreet_web;
create policy door_end on invitation_listing for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on invitation_listing to door_end;
