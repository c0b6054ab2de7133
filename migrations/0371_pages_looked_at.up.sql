-- Whoever has a page open that can be paid, or stands out for money, is looked at each hour like whoever has a subscription: a line may be lost.
create policy door_inbox on featured_slot for select to door_inbox using (true);
grant select (tenant_id, source, until) on featured_slot to door_inbox;
create policy door_inbox on checkout_session for select to door_inbox using (true);
grant select (tenant_id, livemode, state, session_ref) on checkout_session to door_inbox;
grant create on schema public to door_inbox;
set local role door_inbox;
create or replace function billed_tenants(live boolean) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select s.tenant_id from public.tenant_subscription s
    where s.livemode = live and (s.state <> 'CANCELED' or s.subdomain_release_at is not null)
  union select a.tenant_id from public.billing_account a where a.livemode = live and a.intent_at is not null
  union select c.tenant_id from public.checkout_session c where c.livemode = live and c.state = 'OPEN' and c.session_ref is not null
  union select f.tenant_id from public.featured_slot f where f.source = 'PURCHASE' and f.until > now()
$$;

-- Pages that are open here, for the nightly comparison: so many of a tenant after one of them.
create function open_pages(live boolean, after_tenant uuid, most int) returns table (tenant_id uuid, customer_ref text, refs text[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select c.tenant_id, a.customer_ref, array_agg(c.session_ref order by c.session_ref)
  from public.checkout_session c join public.billing_account a on a.tenant_id = c.tenant_id and a.livemode = c.livemode
  where c.livemode = live and c.state = 'OPEN' and c.session_ref is not null and a.customer_ref is not null
    and (after_tenant is null or c.tenant_id > after_tenant)
  group by c.tenant_id, a.customer_ref order by c.tenant_id limit least(most, 500)
$$;

-- The operator's staff hear that somebody disputes what they paid; `of_what` is the tenant's short name.
create function ring_dispute(of_what text) returns int
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  select public.ring_operators('PAYMENT_DISPUTED', of_what)
$$;
revoke all on function open_pages(boolean, uuid, int), ring_dispute(text) from public;
grant execute on function open_pages(boolean, uuid, int), ring_dispute(text) to mainstreet_web;
reset role;
revoke create on schema public from door_inbox;
