alter table media_asset drop column hidden_at;
