-- When what is on its way was asked for first, by billing's clock: whoever asks again for the same asks for what was reckoned then.
alter table billing_account add column intent_since timestamptz;
grant update (intent_since) on billing_account to mainstreet_web;
