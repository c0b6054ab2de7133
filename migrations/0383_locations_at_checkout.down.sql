alter table checkout_session drop column quantity;
