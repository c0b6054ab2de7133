drop function ring_payments(text, text);
drop table second_subscription;
