drop function find_invitation(bytea);
drop policy door_invitation on membership;
drop policy door_invitation on app_user;
drop policy door_invitation on tenant;
revoke all on tenant, app_user, membership from door_invitation;
drop table invitation;
revoke usage on schema public from door_invitation;
