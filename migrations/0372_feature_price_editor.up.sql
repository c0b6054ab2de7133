-- The operator changes what it costs that a listing stands out: rows are replaced as a whole, and a page that is open keeps what it said.
create policy platform on feature_price for all to mainstreet_platform using (true) with check (true);
grant select, insert, delete on feature_price to mainstreet_platform;
