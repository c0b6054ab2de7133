drop function drop_tenant_jobs(uuid);
drop function purge_tenant(uuid);
drop function purge_pictures(uuid);
drop function closed_tenants();
drop function reopen_tenant();
drop function close_tenant();
do $$
declare
  one record;
begin
  for one in select polrelid::regclass as name from pg_policy where polname = 'door_end' loop
    execute format('drop policy door_end on %s', one.name);
    execute format('revoke all on %s from door_end', one.name);
  end loop;
end $$;
drop function tables_of_people();
drop function tables_of_tenants();
drop function tenant_grace();
alter table tenant drop column deletion_requested_by;
revoke usage on schema public from door_end;
