drop function note_mail(bytea, text);
drop function mail_suppressed(bytea);
drop table mail_address;
revoke usage on schema public from door_mail;
