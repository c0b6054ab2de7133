-- Values of filterable fields, and whether the business itself looks after a listing, are traits as well.
create or replace function traits_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(substr(k, 9))), ''::tsvector) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) in ('c', 't', 'p', 'h', 'f', 'v')
$$;
-- The job `index_anew` writes these rows once more.
alter table listing_search no force row level security;
alter table listing no force row level security;
alter table listing_grant no force row level security;
update listing_search s set city_key = null from listing l
  where l.tenant_id = s.tenant_id and l.id = s.listing_id and (l.custom <> '{}' or exists (
    select from listing_grant g where g.tenant_id = l.tenant_id and g.listing_id = l.id));
alter table listing_grant force row level security;
alter table listing force row level security;
alter table listing_search force row level security;
