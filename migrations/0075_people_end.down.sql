drop policy web_read on account_audit;
drop policy web_insert on account_audit;
drop policy web_update on account_audit;
drop policy web_delete on account_audit;
create policy web on account_audit for all to mainstreet_web
  using (user_id = app_user_id()) with check (user_id is not distinct from app_user_id());
revoke delete, select (user_id) on account_audit from door_end;
drop policy door_end on account_audit;
alter table account_audit drop constraint account_audit_user_id_fkey;
revoke delete, select (user_id) on person_idempotency_key from door_end;
drop policy door_end on person_idempotency_key;
