grant create on schema public to door_night;
set local role door_night;
create or replace function forget_addresses(most int) returns int
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
reset role;
revoke create on schema public from door_night;
drop table moderation_report;
