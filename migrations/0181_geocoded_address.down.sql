drop table geocoded_address;
