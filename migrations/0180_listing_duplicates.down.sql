alter table listing drop column merged_into_id;
drop table listing_duplicate;
