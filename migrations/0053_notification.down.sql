drop table notification;
