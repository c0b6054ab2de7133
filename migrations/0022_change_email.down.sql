-- A link of a purpose that is no more leads nowhere.
alter table mail_link no force row level security;
delete from mail_link where purpose not in ('VERIFY_EMAIL', 'RESET_PASSWORD');
alter table mail_link force row level security;
alter table mail_link drop constraint mail_link_purpose_check;
alter table mail_link add constraint mail_link_purpose_check check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD'));
