-- Everything else a tenant says of itself, and where it stands in its life. Shapes of the json columns: modules/tenancy/tenant.types.ts.
-- The owner looks at the rows that are there for the foreign keys' sake, which the policies would hide from it.
alter table tenant no force row level security;
alter table media_asset no force row level security;
alter table tenant
  add column legal_name text check (length(legal_name) between 1 and 200),
  add column category text check (length(category) between 1 and 80),
  add column address jsonb,
  add column social_links jsonb not null default '[]',
  add column legal_links jsonb not null default '{}',
  add column policies jsonb not null default '{}',
  add column business_hours jsonb,
  add column is_public_directory boolean not null default true,
  add column logo_dark_id uuid,
  add column favicon_id uuid,
  add column status_before text check (status_before in ('onboarding', 'ready', 'active')),
  add column status_reason text check (length(status_reason) between 1 and 500),
  add column status_changed_at timestamptz not null default now(),
  add constraint tenant_logo_dark_fkey foreign key (id, logo_dark_id) references media_asset (tenant_id, id),
  add constraint tenant_favicon_fkey foreign key (id, favicon_id) references media_asset (tenant_id, id);
alter table tenant force row level security;
alter table media_asset force row level security;

-- A favicon is kept small and square.
alter table media_asset drop constraint media_asset_purpose_check;
alter table media_asset add constraint media_asset_purpose_check check (purpose in ('LOGO', 'FAVICON', 'LISTING'));

-- What the tenant may change of itself. Its status and what belongs to that are the operator's.
grant update (legal_name, category, address, social_links, legal_links, policies, business_hours, is_public_directory,
  logo_dark_id, favicon_id) on tenant to mainstreet_web;
