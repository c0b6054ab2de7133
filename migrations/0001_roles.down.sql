drop function app_user_id();
drop function app_tenant();
revoke usage on schema public from mainstreet_web, mainstreet_platform, mainstreet_jobs,
  door_tenant, door_login, door_refresh, door_verify, door_origin, door_search, door_tokens, door_ready;
