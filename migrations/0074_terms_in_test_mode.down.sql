drop policy web_home on limit_override;
drop policy web_home on feature_flag;
