drop table feature_flag;
drop table limit_override;
