-- A business proves that a listing is its own (ops/docs/decisions/0087). Neither code nor token is kept: both are digests of the row's id under the
-- tenant's key, made anew when they are compared. `contact_key`: which address or host was asked, as a digest; it must not have changed since.
create table claim_proof (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  listing_id uuid not null,
  user_id uuid not null,
  method text not null check (method in ('EMAIL', 'DNS', 'WEBSITE')),
  contact_key text not null,
  tries int not null default 0,
  expires_at timestamptz not null,
  proven_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint claim_proof_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create index claim_proof_of_person on claim_proof (tenant_id, user_id, listing_id);
create index claim_proof_over on claim_proof (expires_at);
alter table claim_proof enable row level security;
alter table claim_proof force row level security;
create policy web on claim_proof for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update (tries, proven_at, updated_at) on claim_proof to mainstreet_web;
create policy door_end on claim_proof for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on claim_proof to door_end;

create policy door_night on claim_proof for all to door_night
  using (expires_at < now() - interval '30 days') with check (false);
grant delete, select (tenant_id, id, expires_at) on claim_proof to door_night;
grant create on schema public to door_night;
set local role door_night;
create function forget_claim_proofs(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  forgotten int;
begin
  delete from public.claim_proof c where (c.tenant_id, c.id) in
    (select o.tenant_id, o.id from public.claim_proof o where o.expires_at < now() - interval '30 days' order by o.expires_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_claim_proofs(int) from public;
grant execute on function forget_claim_proofs(int) to mainstreet_web;
reset role;
revoke create on schema public from door_night;

-- Owners and admins are told of it.
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in ('EXPORT_READY', 'DELETION_CANCELLED', 'ROLE_CHANGED', 'OWNERSHIP_RECEIVED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED', 'KEY_EXPIRING', 'DOMAIN_VERIFIED', 'DOMAIN_FAILING', 'DOMAIN_RELEASED', 'MODERATION_WAITING', 'MODERATION_ESCALATED', 'ENQUIRY_RECEIVED', 'LISTING_CLAIMED'));
alter table notification_preference drop constraint notification_preference_kind_check;
alter table notification_preference add constraint notification_preference_kind_check check (kind in ('EXPORT_READY', 'DELETION_CANCELLED', 'ROLE_CHANGED', 'OWNERSHIP_RECEIVED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED', 'KEY_EXPIRING', 'DOMAIN_VERIFIED', 'DOMAIN_FAILING', 'DOMAIN_RELEASED', 'MODERATION_WAITING', 'MODERATION_ESCALATED', 'ENQUIRY_RECEIVED', 'LISTING_CLAIMED'));
