-- What visitors write to a listing, and what it answers (ops/docs/decisions/0086): a thread with the name and the addresses of who began it.
-- `visitor_key` and `text_key` are keyed digests; the network's goes after ninety days, spam after thirty, a thread two years after its last word.
create table enquiry (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  listing_id uuid not null,
  status text not null default 'NEW' check (status in ('NEW', 'ANSWERED', 'CLOSED', 'SPAM')),
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254),
  phone text check (length(phone) <= 40),
  consent_version text not null check (length(consent_version) between 1 and 80),
  visitor_key text not null,
  text_key text,
  ip_hash text,
  signals text[] not null default '{}',
  last_message_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint enquiry_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create index enquiry_standing on enquiry (tenant_id, status, id);
create index enquiry_of_listing on enquiry (tenant_id, listing_id, id);
create index enquiry_repeated on enquiry (tenant_id, text_key) where text_key is not null;
create index enquiry_network on enquiry (tenant_id, ip_hash, created_at) where ip_hash is not null;
create index enquiry_forgotten on enquiry (created_at) where ip_hash is not null;
create index enquiry_over on enquiry (last_message_at);

create table enquiry_message (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  enquiry_id uuid not null,
  author text not null check (author in ('VISITOR', 'BUSINESS')),
  user_id uuid,
  text text not null check (length(text) between 1 and 5000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint enquiry_message_enquiry_fkey foreign key (tenant_id, enquiry_id) references enquiry (tenant_id, id) on delete cascade
);
create index enquiry_message_thread on enquiry_message (tenant_id, enquiry_id, id);

alter table enquiry enable row level security;
alter table enquiry force row level security;
create policy web on enquiry for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update on enquiry to mainstreet_web;
create policy door_end on enquiry for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on enquiry to door_end;

alter table enquiry_message enable row level security;
alter table enquiry_message force row level security;
create policy web on enquiry_message for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert on enquiry_message to mainstreet_web;
create policy door_end on enquiry_message for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on enquiry_message to door_end;

create policy door_night on enquiry for update to door_night
  using (created_at < now() - interval '90 days') with check (ip_hash is null);
create policy door_night_reads on enquiry for select to door_night using (created_at < now() - interval '30 days');
create policy door_night_ends on enquiry for delete to door_night
  using (last_message_at < now() - interval '2 years' or (status = 'SPAM' and last_message_at < now() - interval '30 days'));
grant delete, select (tenant_id, id, status, created_at, last_message_at, ip_hash), update (ip_hash) on enquiry to door_night;
grant create on schema public to door_night;
set local role door_night;
-- Threads that are over go with their messages, and of those that stay the network is forgotten.
create function forget_enquiries(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  ended int;
  forgotten int;
begin
  delete from public.enquiry e where (e.tenant_id, e.id) in
    (select o.tenant_id, o.id from public.enquiry o
      where o.last_message_at < now() - interval '2 years' or (o.status = 'SPAM' and o.last_message_at < now() - interval '30 days')
      order by o.last_message_at limit most);
  get diagnostics ended = row_count;
  update public.enquiry e set ip_hash = null where (e.tenant_id, e.id) in
    (select o.tenant_id, o.id from public.enquiry o
      where o.created_at < now() - interval '90 days' and o.ip_hash is not null order by o.created_at limit most);
  get diagnostics forgotten = row_count;
  return ended + forgotten;
end $$;
revoke all on function forget_enquiries(int) from public;
grant execute on function forget_enquiries(int) to mainstreet_web;
reset role;
revoke create on schema public from door_night;
