set local role mainstreet_jobs;
drop function failed_jobs(bigint, int);
drop function count_failed_jobs();
drop function retry_job(bigint, json);
drop function drop_job(bigint);
reset role;
