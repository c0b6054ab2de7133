grant create on schema public to door_inbox;
set local role door_inbox;
create or replace function billed_tenants(live boolean) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select s.tenant_id from public.tenant_subscription s where s.livemode = live
    and (s.state <> 'CANCELED' or s.subdomain_release_at is not null or s.ended_at > now() - interval '3 days')
  union select a.tenant_id from public.billing_account a where a.livemode = live and a.intent_at is not null
  union select c.tenant_id from public.checkout_session c where c.livemode = live and c.state = 'OPEN' and c.session_ref is not null
  union select f.tenant_id from public.featured_slot f where f.source = 'PURCHASE' and f.until > now()
$$;
reset role;
revoke create on schema public from door_inbox;
