create or replace function traits_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(substr(k, 9))), ''::tsvector) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) in ('c', 't', 'p', 'h')
$$;
