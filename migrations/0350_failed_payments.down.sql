drop index billing_invoice_failed;
revoke select (dunning_step) on tenant_subscription from mainstreet_platform;
revoke select (tenant_id, id, livemode, number, state, currency, amount_due, attempts, issued_at, next_attempt_at) on billing_invoice from mainstreet_platform;
drop policy platform on billing_invoice;
