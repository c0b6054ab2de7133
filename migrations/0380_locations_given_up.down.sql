alter table tenant_subscription drop column owes_locations, drop column withdrawn_ref, drop column withdrawn_at;
