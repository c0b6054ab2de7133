-- What is kept of a person alone ends with the person: the answers kept for repeated calls, and the trail of their account, which names
-- nobody else. The door of the end may delete both; a row of a visitor whom nobody knows is nobody's and stays.
create policy door_end on person_idempotency_key for all to door_end using (true) with check (true);
grant delete, select (user_id) on person_idempotency_key to door_end;
-- The check of what is there already is the owner's, whom the policies hold too.
alter table account_audit no force row level security;
alter table app_user no force row level security;
alter table account_audit add constraint account_audit_user_id_fkey foreign key (user_id) references app_user (id) on delete cascade;
alter table account_audit force row level security;
alter table app_user force row level security;
create policy door_end on account_audit for all to door_end using (true) with check (true);
grant delete, select (user_id) on account_audit to door_end;
-- Nobody's is the row of a caller who is nobody, or whom somebody else's registration of the same address forestalled.
drop policy web on account_audit;
create policy web_read on account_audit for select to mainstreet_web using (user_id = app_user_id());
create policy web_insert on account_audit for insert to mainstreet_web
  with check (user_id is not distinct from (select u.id from app_user u where u.id = app_user_id()));
create policy web_update on account_audit for update to mainstreet_web using (false) with check (false);
create policy web_delete on account_audit for delete to mainstreet_web using (false);
