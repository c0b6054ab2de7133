-- A process from before 0250 writes the keys and knows nothing of what is made from them. While one still runs, or runs again after a step
-- back, both are made here: its rows would else pass one half of a filter and not the other until somebody edits them. A writer of today
-- brings them along and is asked nothing. To go when no such process can be left.
create function traits_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(substr(k, 9))), ''::tsvector) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) in ('c', 't', 'p', 'h', 'f', 'v')
$$;
create function measures_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_agg(substr(k, 9))) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) = 'm'
$$;
create function keys_of_older_writers() returns trigger language plpgsql as $$
begin
  new.traits := traits_of(new.keys);
  new.measures := measures_of(new.keys);
  return new;
end $$;
create trigger keys_of_older_writers before insert on listing_search
  for each row when (new.traits is null) execute function keys_of_older_writers();
create trigger keys_changed_by_older_writers before update of keys on listing_search
  for each row when (new.keys is distinct from old.keys and new.traits is not distinct from old.traits and new.measures is not distinct from old.measures)
  execute function keys_of_older_writers();
