drop function end_sessions(uuid);
drop policy door_sessions_end on refresh_token;
drop policy door_sessions_read on refresh_token;
drop policy door_sessions on membership;
revoke all on refresh_token, membership from door_sessions;
revoke usage on schema public from door_sessions;
revoke update (role, last_seen_at, updated_at) on membership from mainstreet_web;
grant update on membership to mainstreet_web;
alter table membership drop column last_seen_at;
