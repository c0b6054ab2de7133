-- What is sold is told to whoever takes the payments by a job as soon as there is another version (ops/docs/decisions/0139): it writes down what prices
-- are called there through a door, and a name that stands is never another.
create policy door_inbox on plan_vendor for all to door_inbox using (true) with check (true);
grant select (plan_price_id, livemode), insert (plan_price_id, livemode, product_id, price_id) on plan_vendor to door_inbox;
create policy platform on plan_vendor for select to mainstreet_platform using (true);
grant select (plan_price_id, livemode) on plan_vendor to mainstreet_platform;

grant create on schema public to door_inbox;
set local role door_inbox;
create function name_prices(live boolean, named jsonb) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  written int;
begin
  insert into public.plan_vendor (plan_price_id, livemode, product_id, price_id)
    select n.id, live, n.product, n.price from jsonb_to_recordset(named) as n (id uuid, product text, price text)
    on conflict (plan_price_id, livemode) do nothing;
  get diagnostics written = row_count;
  return written;
end $$;
revoke all on function name_prices(boolean, jsonb) from public;
grant execute on function name_prices(boolean, jsonb) to mainstreet_web;
reset role;
revoke create on schema public from door_inbox;
alter table errand no force row level security;
insert into errand (task, long) values ('push_catalogue', true);
alter table errand force row level security;
