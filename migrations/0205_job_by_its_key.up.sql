-- Of the same empty queue the queue's own `add_job` kept a plan that meets all jobs to find the one of the same key: by its key alone it is found.
set local role mainstreet_jobs;
alter function enqueue(text, json, text) set enable_hashjoin = off;
alter function enqueue(text, json, text) set enable_mergejoin = off;
reset role;
