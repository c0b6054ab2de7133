alter table billing_account drop column card_ref;
