-- One device's session: the refresh family as its owner sees it, and what an access token names (claim sid), so that a token loses its
-- power with its session. The device in plain words and a masked address are all that is kept of where it was used.
create table session (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  browser text check (length(browser) <= 60),
  system text check (length(system) <= 60),
  address text check (length(address) <= 60),
  last_used_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_owner on session (user_id) where revoked_at is null;

alter table session enable row level security;
alter table session force row level security;
create policy web on session for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
-- A session is never another person's, and what ended does not begin again: nobody is granted a delete.
grant select, insert, update (browser, system, address, last_used_at, revoked_at, updated_at) on session to mainstreet_web;
