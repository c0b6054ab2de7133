alter table tenant drop column listings_told;
