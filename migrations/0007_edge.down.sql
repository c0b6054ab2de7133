drop function take_tokens(text, double precision, int, int);
drop table rate_bucket;
drop table idempotency_key;
drop table audit_log;
drop table event;
