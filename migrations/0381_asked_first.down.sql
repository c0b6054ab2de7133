alter table billing_account drop column intent_since;
