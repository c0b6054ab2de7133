-- The name below our domain goes a day after its last letter, however late that went.
alter table tenant_subscription add column subdomain_told_at timestamptz;
grant update (subdomain_told_at) on tenant_subscription to mainstreet_web;
