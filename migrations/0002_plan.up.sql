-- Plans are rows, not code: weight in the ranking, limits (null = unlimited) and feature keys.
create table plan (
  key text primary key check (key ~ '^[a-z]+$'),
  name text not null,
  rank_weight int not null check (rank_weight between 0 and 100),
  price_amount int check (price_amount >= 0),
  price_currency char(3) not null default 'USD',
  limits jsonb not null default '{}',
  features text[] not null default '{}',
  aliases text[] not null default '{}',
  sort_order int not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

insert into plan (key, name, rank_weight, price_amount, limits, features, aliases, sort_order) values
  ('free', 'Free', 0, 0, '{"listings": 50}', '{directory}', '{}', 1),
  ('basic', 'Basic', 5, 1199, '{"listings": 250}', '{directory,booking}', '{}', 2),
  ('pro', 'Pro', 10, null, '{"listings": 2500}', '{directory,booking,publishing}', '{}', 3),
  ('premium', 'Premium', 30, null, '{"listings": 25000}', '{directory,booking,publishing,receptionist}', '{}', 4),
  ('enterprise', 'Enterprise', 30, null, '{"listings": null}', '{directory,booking,publishing,receptionist,platform}', '{agency}', 5);

alter table plan enable row level security;
alter table plan force row level security;
create policy web on plan for select to mainstreet_web using (true);
create policy door_search on plan for select to door_search using (true);
grant select on plan to mainstreet_web;
grant select (key, rank_weight) on plan to door_search;
