-- One open proposal of a person for a listing, apart from reports: who sends a second one is told which field of theirs it is about.
drop index moderation_report_key;
create unique index moderation_report_key on moderation_report (tenant_id, kind, target_id, coalesce(reporter_key, ''))
  where status = 'OPEN' and kind not in ('CLAIM', 'EDIT');
create unique index moderation_proposal_key on moderation_report (tenant_id, kind, target_id, coalesce(reporter_key, ''))
  where status = 'OPEN' and kind in ('CLAIM', 'EDIT');
