drop index audit_log_target;
drop index audit_log_actor;
alter table audit_log drop column actor_key_id;
alter table audit_log drop column job_id;
alter table audit_log drop column ip_hash;
alter table audit_log drop column target_label;
alter table audit_log drop column changes;
