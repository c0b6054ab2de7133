drop function spend_challenge(bytea, text, timestamptz);
drop function keep_challenge(bytea, text, uuid, timestamptz);
drop function find_passkey(bytea);
drop table passkey_challenge;
drop table passkey;
drop table recovery_code;
drop table user_totp;
revoke usage on schema public from door_passkey;
