-- What was agreed with a tenant holds in its test mode too: the operator agrees with the tenant, and a twin has no terms of its own.
create policy web_home on limit_override for select to mainstreet_web using (tenant_id = app_home());
create policy web_home on feature_flag for select to mainstreet_web using (tenant_id = app_home());
