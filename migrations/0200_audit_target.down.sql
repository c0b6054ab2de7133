drop table audit_target;
