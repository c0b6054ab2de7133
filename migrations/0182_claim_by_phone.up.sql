-- A code for a claim may go to the listing's own phone (ops/docs/decisions/0098).
alter table claim_proof drop constraint claim_proof_method_check;
alter table claim_proof add constraint claim_proof_method_check check (method in ('EMAIL', 'PHONE', 'DNS', 'WEBSITE'));
alter table errand no force row level security;
insert into errand (task, long) values ('sms', false);
alter table errand force row level security;
