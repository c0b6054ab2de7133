-- The operator's staff see which payments of all tenants failed: whose, how much, and when the card is tried again. Never the page or the PDF of an
-- invoice: whoever has those sees it.
create policy platform on billing_invoice for select to mainstreet_platform using (true);
grant select (tenant_id, id, livemode, number, state, currency, amount_due, attempts, issued_at, next_attempt_at) on billing_invoice to mainstreet_platform;
grant select (dunning_step) on tenant_subscription to mainstreet_platform;
create index billing_invoice_failed on billing_invoice (id) where attempts > 0 and state in ('OPEN', 'UNCOLLECTIBLE', 'VOID');
