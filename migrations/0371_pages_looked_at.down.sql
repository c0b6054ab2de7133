grant create on schema public to door_inbox;
set local role door_inbox;
drop function ring_dispute(text);
drop function open_pages(boolean, uuid, int);
create or replace function billed_tenants(live boolean) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select s.tenant_id from public.tenant_subscription s
    where s.livemode = live and (s.state <> 'CANCELED' or s.subdomain_release_at is not null)
  union select a.tenant_id from public.billing_account a where a.livemode = live and a.intent_at is not null
$$;
reset role;
revoke create on schema public from door_inbox;
revoke select (tenant_id, livemode, state, session_ref) on checkout_session from door_inbox;
drop policy door_inbox on checkout_session;
revoke select (tenant_id, source, until) on featured_slot from door_inbox;
drop policy door_inbox on featured_slot;
