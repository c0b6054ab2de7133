-- A second subscription of one tenant that was found to be paid beside the first: it is ended there, and what it took is given back
-- (ops/docs/decisions/0138). The row is the intent: whoever dies in between is gone on from, and it is told of once.
create table second_subscription (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  livemode boolean not null,
  subscription_ref text not null check (length(subscription_ref) between 1 and 255),
  plan_key text not null references plan (key),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Minor units; final once it is settled.
  refunded_amount int not null default 0 check (refunded_amount >= 0),
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index second_subscription_ref_key on second_subscription (tenant_id, subscription_ref);
create index second_subscription_plan on second_subscription (plan_key);
alter table second_subscription enable row level security;
alter table second_subscription force row level security;
create policy web on second_subscription for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_end on second_subscription for all to door_end using (true) with check (true);
grant select, insert, update (refunded_amount, settled_at, updated_at) on second_subscription to mainstreet_web;
grant delete, select (tenant_id) on second_subscription to door_end;

-- What only a person at the operator can look after, of whoever takes the payments: no other kind can be rung by it.
grant create on schema public to door_inbox;
set local role door_inbox;
create function ring_payments(of_kind text, of_what text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if of_kind is null or of_kind not in ('SECOND_SUBSCRIPTION', 'PAYMENTS_REFUSED') then
    raise exception 'no bell of payments' using errcode = '22023';
  end if;
  return public.ring_operators(of_kind, of_what);
end $$;
revoke all on function ring_payments(text, text) from public;
grant execute on function ring_payments(text, text) to mainstreet_web;
reset role;
revoke create on schema public from door_inbox;
