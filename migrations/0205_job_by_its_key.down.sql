set local role mainstreet_jobs;
alter function enqueue(text, json, text) reset enable_hashjoin;
alter function enqueue(text, json, text) reset enable_mergejoin;
reset role;
