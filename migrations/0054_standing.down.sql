drop function lost_standing(uuid[], uuid[], uuid[]);
drop policy door_standing on app_user;
drop policy door_standing on session;
drop policy door_standing on tenant;
drop policy door_standing on membership;
revoke all on app_user, session, tenant, membership from door_standing;
revoke usage on schema public from door_standing;
