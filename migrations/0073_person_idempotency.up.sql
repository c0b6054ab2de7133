-- Answers kept for a repeated key where a call is in no tenant: a person's own, an operator's among them. The tenants' are in
-- idempotency_key, whose columns these are but for whose they are.
create table person_idempotency_key (
  user_id uuid not null references app_user (id) on delete cascade,
  id uuid not null,
  caller text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash text not null,
  operation text not null,
  target_id uuid,
  answer jsonb,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id)
);
create unique index person_idempotency_key_key on person_idempotency_key (user_id, caller, key);
create index person_idempotency_key_expiry on person_idempotency_key (expires_at);

alter table person_idempotency_key enable row level security;
alter table person_idempotency_key force row level security;
create policy web on person_idempotency_key for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy platform on person_idempotency_key for all to mainstreet_platform using (user_id = app_user_id()) with check (user_id = app_user_id());
-- Whose a key is never changes.
grant select, insert, update (request_hash, operation, target_id, answer, expires_at) on person_idempotency_key to mainstreet_web, mainstreet_platform;
