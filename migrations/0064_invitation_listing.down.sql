drop table invitation_listing;
