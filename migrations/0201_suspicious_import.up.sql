-- An import that looks suspicious waits in the queue; what it made is under review until a moderator decides (ops/docs/decisions/0105).
alter table listing_import add column suspicions text[] not null default '{}';
alter table moderation_report drop constraint moderation_report_target_type_check;
alter table moderation_report add constraint moderation_report_target_type_check check (target_type in ('LISTING', 'ENDORSEMENT', 'MEDIA', 'ENQUIRY', 'IMPORT'));
