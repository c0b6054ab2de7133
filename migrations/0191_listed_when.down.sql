drop index listing_search_listed;
