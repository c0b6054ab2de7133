-- Locations are counted once a day, and a plan that waits for its turn has a number of its own: it may hold fewer listings.
alter table tenant_subscription
  add column quantity_counted_at timestamptz,
  add column next_plan_quantity int check (next_plan_quantity >= 1);
grant update (quantity_counted_at, next_plan_quantity) on tenant_subscription to mainstreet_web;
