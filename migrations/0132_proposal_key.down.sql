drop index moderation_proposal_key;
drop index moderation_report_key;
create unique index moderation_report_key on moderation_report (tenant_id, kind, target_id, coalesce(reporter_key, '')) where status = 'OPEN';
