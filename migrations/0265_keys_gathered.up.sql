-- A row of the search has eighty keys, and each was put into the index by itself: two thirds of what an import took of PostgreSQL. Gathered,
-- the keys that rows share are put in once. How much may wait is a setting of each session: 64 kB, some eighteen rows, for whoever writes a
-- few (server/src/db/pool.ts), a megabyte for whoever writes many (search.service.ts). Every search reads what waits. See decision 0110.
alter index listing_search_keys set (fastupdate = on);
