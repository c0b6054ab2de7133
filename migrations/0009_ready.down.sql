drop function migration_applied(text);
