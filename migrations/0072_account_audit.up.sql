-- The trail of what is done in no tenant: a person's registration, password, address and sessions, and what a visitor asked for of them.
-- Written by the door in the change's own transaction, as a tenant's trail is; read by the person whose it is. A row of a visitor whom
-- nobody knows is nobody's, and no grant reads it but the owner's. Rows are written and read; no grant changes or removes one.
create table account_audit (
  id uuid primary key,
  user_id uuid,
  actor_kind text not null check (actor_kind in ('USER', 'VISITOR', 'PLATFORM')),
  action text not null,
  target_type text,
  target_id uuid,
  outcome text not null check (outcome in ('DONE', 'DENIED')),
  meta jsonb not null default '{}',
  changes jsonb not null default '[]',
  request_id text,
  ip_hash text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_audit_owner on account_audit (user_id, id desc);

alter table account_audit enable row level security;
alter table account_audit force row level security;
create policy web on account_audit for all to mainstreet_web
  using (user_id = app_user_id()) with check (user_id is not distinct from app_user_id());
grant select, insert on account_audit to mainstreet_web;
