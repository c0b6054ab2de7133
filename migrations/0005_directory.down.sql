alter table tenant drop constraint tenant_logo_fkey;
drop table endorsement;
drop table listing_image;
drop table listing_slug;
drop table listing;
drop table category;
drop table media_asset;
