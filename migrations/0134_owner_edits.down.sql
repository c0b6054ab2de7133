alter table tenant drop column reviews_owner_edits;
