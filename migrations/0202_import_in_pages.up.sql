-- What an import made comes out of review page by page, in the job: the bulk edit says of which import it is, and its job takes the listings in.
alter table listing_bulk_edit add column import_id uuid;
alter table listing_bulk_edit no force row level security;
alter table listing_import no force row level security;
alter table listing_bulk_edit add constraint listing_bulk_edit_import_fkey
  foreign key (tenant_id, import_id) references listing_import (tenant_id, id) on delete cascade;
alter table listing_import force row level security;
alter table listing_bulk_edit force row level security;
create index listing_bulk_edit_import on listing_bulk_edit (tenant_id, import_id);

-- What a call changed beside what it stands at is of the trail, and stays with it when a test mode is emptied (0065 names what stays).
grant create on schema public to door_end;
set local role door_end;
create or replace function empty_test_mode() returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  one record;
  done int;
begin
  if not exists (select from public.tenant t where t.id = public.app_tenant() and t.live_tenant_id is not null) then
    raise exception 'only a test mode is emptied' using errcode = '42501';
  end if;
  for one in select c.oid::regclass as name from public.tables_of_tenants() t join pg_class c on c.oid = t
    where c.relname <> all ('{api_key,tenant_key,tenant_domain,domain_claim,tenant_origin,membership,invitation,invitation_listing,audit_log,audit_target,event,event_receipt,idempotency_key,notification,notification_preference,tenant_export,test_data_reset,feature_flag,limit_override,view_as}')
    order by c.relname
  loop
    begin
      execute format('delete from %s where tenant_id = public.app_tenant()', one.name);
      get diagnostics done = row_count;
      if done > 0 then return done; end if;
    exception when foreign_key_violation then null; -- others point at these: first the others
    end;
  end loop;
  return 0;
end $$;
reset role;
revoke create on schema public from door_end;
