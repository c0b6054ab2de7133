drop function keys_to_rewrap(text, int);
drop table person_key;
drop table tenant_key;
revoke usage on schema public from door_keys;
