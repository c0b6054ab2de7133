-- Who endorsed is known by keyed digests alone: `author_key` (the person, else the confirmed address, else the browser) keeps it at one
-- per listing, `visitor_key` is the browser that may take it back. The address of the network only limits rates and is forgotten after
-- ninety days, with the e-mail address of whoever wished to be told.
alter table endorsement
  add column visitor_key text,
  add column author_email text check (length(author_email) <= 254),
  add column email_confirmed_at timestamptz,
  add column comment_key text,
  add column signals text[] not null default '{}',
  add column reply text check (length(reply) <= 2000),
  add column replied_at timestamptz;
create index endorsement_repeated on endorsement (tenant_id, comment_key) where comment_key is not null;
create index endorsement_network on endorsement (tenant_id, ip_hash, created_at) where ip_hash is not null;
create index endorsement_forgotten on endorsement (created_at) where ip_hash is not null or author_email is not null;

create policy door_night on endorsement for update to door_night
  using (created_at < now() - interval '90 days') with check (ip_hash is null and author_email is null);
create policy door_night_reads on endorsement for select to door_night using (created_at < now() - interval '90 days');
grant select (tenant_id, id, created_at, ip_hash, author_email), update (ip_hash, author_email) on endorsement to door_night;
grant create on schema public to door_night;
set local role door_night;
-- Addresses are forgotten where rows stay: beside `remove_expired`, which takes whole rows.
create function forget_addresses(most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  forgotten int;
begin
  update public.endorsement e set ip_hash = null, author_email = null where (e.tenant_id, e.id) in
    (select o.tenant_id, o.id from public.endorsement o
      where o.created_at < now() - interval '90 days' and (o.ip_hash is not null or o.author_email is not null)
      order by o.created_at limit most);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_addresses(int) from public;
grant execute on function forget_addresses(int) to mainstreet_web;
reset role;
revoke create on schema public from door_night;
