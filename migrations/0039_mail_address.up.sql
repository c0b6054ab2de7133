-- Addresses that bounced for good, by digest: the table says whether one did, not which there are. Belongs to no tenant, because a
-- mailbox that does not exist does not exist for anybody; read and written through two doors alone.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_mail') then
    create role door_mail nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_mail;

create table mail_address (
  address_hash bytea primary key,
  reason text not null,
  bounces int not null default 1,
  suppressed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table mail_address enable row level security;
alter table mail_address force row level security;
create policy door_mail on mail_address for all to door_mail using (true) with check (true);
grant select, insert, update on mail_address to door_mail;

create function mail_suppressed(digest bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from public.mail_address a where a.address_hash = digest and a.suppressed_at is not null) $$;

-- A bounce with its codes, or (null) something that arrived, which lifts it.
create function note_mail(digest bytea, bounced text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if bounced is null then
    update public.mail_address a set suppressed_at = null, updated_at = now() where a.address_hash = digest;
  else
    insert into public.mail_address as a (address_hash, reason, suppressed_at) values (digest, left(bounced, 40), now())
      on conflict (address_hash) do update set reason = left(bounced, 40), bounces = a.bounces + 1, suppressed_at = now(), updated_at = now();
  end if;
end $$;
grant create on schema public to door_mail;
alter function mail_suppressed(bytea) owner to door_mail;
alter function note_mail(bytea, text) owner to door_mail;
revoke create on schema public from door_mail;
set local role door_mail;
revoke all on function mail_suppressed(bytea) from public;
revoke all on function note_mail(bytea, text) from public;
grant execute on function mail_suppressed(bytea) to mainstreet_web;
grant execute on function note_mail(bytea, text) to mainstreet_web;
reset role;
