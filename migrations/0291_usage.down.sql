drop function forget_usage(int), note_usage(jsonb), keep_gauges(date, jsonb);
drop policy door_usage on tenant;
revoke select (id, live_tenant_id) on tenant from door_usage;
drop table usage_alert, usage_month, usage_day;
revoke usage on schema public from door_usage;
