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
reset role;
revoke create on schema public from door_inbox;
alter table second_subscription drop column invoice_ref, drop column cancel_tries;
