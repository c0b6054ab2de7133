-- Words that a tenant's visitors use for the same thing (ops/docs/decisions/0095). Read when a text is searched, so that a change needs no
-- listing to be indexed anew.
create table synonym (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  terms text[] not null check (cardinality(terms) between 1 and 20),
  only_from text check (length(only_from) between 1 and 60),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint synonym_several check (cardinality(terms) > 1 or only_from is not null)
);
alter table synonym enable row level security;
alter table synonym force row level security;
create policy web on synonym for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on synonym to mainstreet_web;
create policy door_end on synonym for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on synonym to door_end;
