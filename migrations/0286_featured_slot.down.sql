drop table featured_slot;
