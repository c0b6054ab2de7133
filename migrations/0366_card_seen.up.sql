-- Which card was seen at the customer last: another one is tried at once where a payment is missing. A reference, and nothing of the card.
alter table billing_account add column card_ref text check (length(card_ref) between 1 and 255);
grant update (card_ref) on billing_account to mainstreet_web;
