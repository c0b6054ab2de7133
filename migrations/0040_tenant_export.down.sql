drop table tenant_export;
