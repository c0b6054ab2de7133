set local role mainstreet_jobs;
drop function wake_jobs();
drop function put_off_shut(bigint, text, int);
reset role;
revoke select (live_tenant_id) on tenant from mainstreet_jobs;
