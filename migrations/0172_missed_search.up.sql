-- What visitors searched for and did not find: folded words, a day and how many of them, of nobody in particular (ops/docs/decisions/0096).
create table missed_search (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  day date not null,
  text text not null check (length(text) between 2 and 100),
  visitors int not null check (visitors > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index missed_search_day on missed_search (tenant_id, day, text);
alter table missed_search enable row level security;
alter table missed_search force row level security;
create policy web on missed_search for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on missed_search to mainstreet_web;
create policy door_end on missed_search for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on missed_search to door_end;
