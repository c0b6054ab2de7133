drop table subscription_movement;
