alter table tenant_subscription drop column next_plan_quantity, drop column quantity_counted_at;
