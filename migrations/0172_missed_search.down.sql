drop table missed_search;
