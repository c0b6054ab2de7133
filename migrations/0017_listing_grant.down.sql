drop table listing_grant;
