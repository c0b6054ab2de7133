alter table listing drop column takes_bookings;
