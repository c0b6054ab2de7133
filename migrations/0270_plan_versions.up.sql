-- A plan has versions: what is sold now is the current one, and whoever runs on an older keeps its limits, features and prices until they are
-- moved. A version is a row of `plan` like any other (`pro@2`), so that all that joins by `tenant.plan_key` goes on as it is; the first keeps
-- its bare key. Prices are rows, one for each interval and currency, and final: another amount is another version.
alter table plan drop constraint plan_key_check;
alter table plan add constraint plan_key_check check (key ~ '^[a-z]+(@[1-9][0-9]{0,4})?$');
alter table plan
  add column base_key text,
  add column version int not null default 1 check (version between 1 and 99999),
  add column is_current boolean not null default true,
  add column trial_days int not null default 0 check (trial_days between 0 and 90),
  add column description text check (length(description) between 1 and 300);
alter table plan no force row level security;
update plan set base_key = key, trial_days = case when key in ('basic', 'pro', 'premium') then 14 else 0 end, description = case key
  when 'free' then 'A directory to try everything with.'
  when 'basic' then 'For one business or a small town.'
  when 'pro' then 'For a town that lives off its directory.'
  when 'premium' then 'For large directories that answer their visitors themselves.'
  when 'enterprise' then 'For agencies and installations of many towns; the price is agreed.' end;
alter table plan alter column base_key set not null;
alter table plan add constraint plan_names_its_version check (key = base_key || case when version = 1 then '' else '@' || version end);
create unique index plan_version on plan (base_key, version);
create unique index plan_current on plan (base_key) where is_current;

create table plan_price (
  id uuid primary key default uuidv7(),
  plan_key text not null references plan (key),
  "interval" text not null check ("interval" in ('MONTH', 'YEAR')),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  amount int not null check (amount >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (plan_key, "interval", currency)
);
insert into plan_price (plan_key, "interval", currency, amount)
select plan, of.length, currency, amount * of.months
from (values ('free', 'USD', 0), ('free', 'EUR', 0), ('free', 'GBP', 0),
  ('basic', 'USD', 1199), ('basic', 'EUR', 1099), ('basic', 'GBP', 999),
  ('pro', 'USD', 4900), ('pro', 'EUR', 4500), ('pro', 'GBP', 3900),
  ('premium', 'USD', 14900), ('premium', 'EUR', 13900), ('premium', 'GBP', 11900)) as monthly (plan, currency, amount),
  -- A year costs ten months.
  (values ('MONTH', 1), ('YEAR', 10)) as of (length, months)
where exists (select from plan p where p.key = plan);
alter table plan force row level security;

alter table plan_price enable row level security;
alter table plan_price force row level security;
create policy web on plan_price for select to mainstreet_web using (true);
create policy platform on plan_price for select to mainstreet_platform using (true);
grant select on plan_price to mainstreet_web, mainstreet_platform;
