-- What was paid in the moment in which we ended a plan is a debt like what a second subscription took (ops/docs/decisions/0152): `invoice_ref` names what
-- goes back. A second subscription that could not be ended still runs, and is tried each hour: `cancel_tries`; the operator's staff is told of it in its own words.
alter table second_subscription add column invoice_ref text check (length(invoice_ref) between 1 and 255);
alter table second_subscription add column cancel_tries int not null default 0 check (cancel_tries >= 0);
grant update (cancel_tries) on second_subscription to mainstreet_web;

grant create on schema public to door_inbox;
set local role door_inbox;
create or replace function ring_payments(of_kind text, of_what text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if of_kind is null or of_kind not in ('SECOND_SUBSCRIPTION', 'PAYMENTS_REFUSED', 'REFUND_OWED', 'SECOND_RUNS') then
    raise exception 'no bell of payments' using errcode = '22023';
  end if;
  return public.ring_operators(of_kind, of_what);
end $$;
reset role;
revoke create on schema public from door_inbox;
