grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
drop function must_hold_job(bigint, text);
reset role;
revoke create on schema public from mainstreet_jobs;
