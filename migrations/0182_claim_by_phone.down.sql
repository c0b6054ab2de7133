alter table errand no force row level security;
delete from errand where task = 'sms';
alter table errand force row level security;
alter table claim_proof no force row level security;
delete from claim_proof where method = 'PHONE';
alter table claim_proof force row level security;
alter table claim_proof drop constraint claim_proof_method_check;
alter table claim_proof add constraint claim_proof_method_check check (method in ('EMAIL', 'DNS', 'WEBSITE'));
