alter table listing_import drop column cleared_at;
