-- A right password is no attempt: what it took of its account's bucket is given back. Of the buckets of log-ins alone, one token, and
-- never more than was taken.
create function give_back(bucket text, per_second double precision) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '150ms'
as $$
  update public.rate_bucket set tat = greatest(clock_timestamp(), tat - make_interval(secs => 1.0 / per_second))
    where key = bucket and bucket like 'login:%'
$$;
grant create on schema public to door_tokens;
alter function give_back(text, double precision) owner to door_tokens;
revoke create on schema public from door_tokens;
set local role door_tokens;
revoke all on function give_back(text, double precision) from public;
grant execute on function give_back(text, double precision) to mainstreet_web;
reset role;
