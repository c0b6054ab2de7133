alter table tenant_subscription drop column subdomain_told_at;
