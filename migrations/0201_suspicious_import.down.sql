alter table moderation_report drop constraint moderation_report_target_type_check;
alter table moderation_report add constraint moderation_report_target_type_check check (target_type in ('LISTING', 'ENDORSEMENT', 'MEDIA', 'ENQUIRY'));
alter table listing_import drop column suspicions;
