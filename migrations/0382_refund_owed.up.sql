-- What a second subscription took and could not be given back is a debt: it is tried again with growing distance, and the operator's staff is told once
-- (ops/docs/decisions/0152). The hourly round looks after tenants that have one.
alter table second_subscription add column tries int not null default 0 check (tries >= 0);
alter table second_subscription add column retry_at timestamptz;
grant update (tries, retry_at) on second_subscription to mainstreet_web;
grant select (tenant_id, livemode, settled_at) on second_subscription to door_inbox;
create policy door_inbox on second_subscription for select to door_inbox using (true);

grant create on schema public to door_inbox;
set local role door_inbox;
create or replace function ring_payments(of_kind text, of_what text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if of_kind is null or of_kind not in ('SECOND_SUBSCRIPTION', 'PAYMENTS_REFUSED', 'REFUND_OWED') then
    raise exception 'no bell of payments' using errcode = '22023';
  end if;
  return public.ring_operators(of_kind, of_what);
end $$;
create or replace function billed_tenants(live boolean) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select s.tenant_id from public.tenant_subscription s
    where s.livemode = live and (s.state <> 'CANCELED' or s.subdomain_release_at is not null)
  union select a.tenant_id from public.billing_account a where a.livemode = live and a.intent_at is not null
  union select c.tenant_id from public.checkout_session c where c.livemode = live and c.state = 'OPEN' and c.session_ref is not null
  union select f.tenant_id from public.featured_slot f where f.source = 'PURCHASE' and f.until > now()
  union select d.tenant_id from public.second_subscription d where d.livemode = live and d.settled_at is null
$$;
reset role;
revoke create on schema public from door_inbox;
