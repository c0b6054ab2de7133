-- The operator moves listings that have a version as their own plan (ops/docs/decisions/0156), and reads how many there are.
grant select (plan_key) on listing to mainstreet_platform;
