drop table notification_preference;
