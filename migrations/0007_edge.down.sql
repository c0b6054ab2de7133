drop function enter_request(uuid[], text, text[], text, boolean, double precision, int, double precision, int);
drop function take_tokens(text, double precision, int, int);
drop table rate_bucket;
drop table idempotency_key;
drop table audit_log;
drop table event;
