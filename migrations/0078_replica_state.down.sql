drop function replica_state();
revoke usage on schema public from door_replicas;
