revoke select, insert, delete on feature_price from mainstreet_platform;
drop policy platform on feature_price;
