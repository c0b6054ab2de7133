drop function origin_listed(text);
drop function find_tenant(uuid, text, text[]);
drop table tenant_origin;
drop table tenant_domain;
drop table tenant;
