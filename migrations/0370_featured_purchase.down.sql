alter table checkout_session drop column says, drop column currency, drop column amount;
revoke update (listing_id) on featured_slot from mainstreet_web;
drop table featured_purchase;
