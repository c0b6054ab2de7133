-- The trail says more: which key or job acted, from where (hashed), what the thing was called, and what it was before and after, with
-- secrets and personal data masked before they get here. Rows are written and read; no grant changes or removes one.
alter table audit_log add column actor_key_id uuid;
alter table audit_log add column job_id text;
alter table audit_log add column ip_hash text;
alter table audit_log add column target_label text;
alter table audit_log add column changes jsonb not null default '[]';
create index audit_log_target on audit_log (tenant_id, target_id, id desc);
create index audit_log_actor on audit_log (tenant_id, actor_user_id, id desc);
