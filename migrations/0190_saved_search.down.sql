drop function forget_saved_searches(int);
drop table saved_search;
alter table listing_search drop column listed_at;
