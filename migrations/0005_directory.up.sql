create table media_asset (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  purpose text not null check (purpose in ('LOGO', 'LISTING')),
  status text not null check (status in ('PENDING', 'READY')),
  upload_key text not null,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  content_type text,
  bytes int check (bytes > 0),
  width int check (width > 0),
  height int check (height > 0),
  alt text check (length(alt) <= 300),
  uploaded_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  constraint media_asset_ready check (status = 'PENDING' or (hash is not null and width is not null and height is not null))
);
create unique index media_asset_upload_key on media_asset (tenant_id, upload_key);
create index media_asset_created on media_asset (tenant_id, created_at);
-- The check of a new foreign key reads the table as its owner, whom FORCE would stop.
alter table tenant no force row level security;
alter table tenant add constraint tenant_logo_fkey foreign key (id, logo_id) references media_asset (tenant_id, id);
alter table tenant force row level security;

create table category (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  parent_id uuid,
  name text not null check (length(name) between 1 and 120),
  slug text not null check (length(slug) between 1 and 100),
  sort_order int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  constraint category_parent_fkey foreign key (tenant_id, parent_id) references category (tenant_id, id),
  constraint category_parent_self check (parent_id <> id)
);
create unique index category_slug_key on category (tenant_id, slug) where deleted_at is null;
create index category_parent on category (tenant_id, parent_id, sort_order);

create table listing (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  slug text not null,
  description text check (length(description) <= 10000),
  website text,
  phone text,
  email text,
  line1 text,
  line2 text,
  city text,
  region text,
  postal text,
  country char(2) check (country ~ '^[A-Z]{2}$'),
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  timezone text not null,
  category_id uuid,
  tags text[] not null default '{}' check (cardinality(tags) <= 30),
  hours jsonb,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PENDING', 'PUBLISHED', 'UNDER_REVIEW', 'ARCHIVED')),
  plan_key text references plan (key),
  featured_until timestamptz,
  source_id text,
  source_row jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  constraint listing_category_fkey foreign key (tenant_id, category_id) references category (tenant_id, id),
  constraint listing_point check ((lat is null) = (lng is null))
);
create unique index listing_slug_current_key on listing (tenant_id, slug) where deleted_at is null;
create unique index listing_source_key on listing (tenant_id, source_id) where deleted_at is null;
create index listing_category on listing (tenant_id, category_id);
create index listing_created on listing (tenant_id, created_at);

-- Every slug a listing ever had, so that an old address redirects and is never stolen.
create table listing_slug (
  tenant_id uuid not null,
  id uuid not null,
  slug text not null check (length(slug) between 1 and 100),
  listing_id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_slug_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index listing_slug_key on listing_slug (tenant_id, slug);
create index listing_slug_listing on listing_slug (tenant_id, listing_id);

create table listing_image (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  media_id uuid not null,
  position int not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_image_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade,
  constraint listing_image_media_fkey foreign key (tenant_id, media_id) references media_asset (tenant_id, id)
);
create unique index listing_image_key on listing_image (tenant_id, listing_id, media_id);

create table endorsement (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  user_id uuid,
  author_key text not null,
  would_repeat boolean not null,
  tags text[] not null default '{}',
  comment text check (length(comment) <= 2000),
  status text not null default 'PENDING' check (status in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  txn_hash text,
  ip_hash text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  constraint endorsement_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index endorsement_author_key on endorsement (tenant_id, listing_id, author_key) where status <> 'WITHDRAWN' and deleted_at is null;
create index endorsement_listing on endorsement (tenant_id, listing_id, created_at desc, id desc) where status = 'APPROVED' and deleted_at is null;

do $$
declare t text;
begin
  foreach t in array array['media_asset', 'category', 'listing', 'listing_slug', 'listing_image', 'endorsement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy web on %I for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', t);
  end loop;
end $$;
grant select, insert, update on media_asset, category, listing, listing_slug, endorsement to mainstreet_web;
grant select, insert, update, delete on listing_image to mainstreet_web;
