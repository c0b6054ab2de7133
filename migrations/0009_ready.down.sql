drop function migration_applied(text);
revoke select (name) on migration.applied from door_ready;
revoke usage on schema migration from door_ready;
