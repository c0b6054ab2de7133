set local role door_operator;
drop function tell_operators(text[], timestamptz[]);
reset role;
drop table operator_notification;
