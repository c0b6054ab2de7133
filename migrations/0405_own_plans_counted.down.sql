revoke select (plan_key) on listing from mainstreet_platform;
