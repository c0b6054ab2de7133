-- What a card does not pay for more locations takes no period away that is paid (ops/docs/decisions/0151). `owes_locations`: what is missing is for them
-- alone. `withdrawn_ref`: the invoice that is being given up; whoever dies in between is gone on from. `withdrawn_at`: when the last one was.
alter table tenant_subscription add column owes_locations boolean not null default false;
alter table tenant_subscription add column withdrawn_ref text check (length(withdrawn_ref) between 1 and 255);
alter table tenant_subscription add column withdrawn_at timestamptz;
grant update (owes_locations, withdrawn_ref, withdrawn_at) on tenant_subscription to mainstreet_web;
grant select (owes_locations) on tenant_subscription to mainstreet_platform;
