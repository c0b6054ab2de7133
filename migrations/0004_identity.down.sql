drop function find_mail_link(bytea, text);
drop function find_refresh(bytea);
drop function find_login(text, uuid);
drop policy web_member on tenant;
drop table mail_link;
drop table refresh_token;
drop table membership cascade;
drop table user_password;
drop table app_user;
