alter table tenant
  drop column legal_name, drop column category, drop column address, drop column social_links, drop column legal_links,
  drop column policies, drop column business_hours, drop column is_public_directory, drop column logo_dark_id,
  drop column favicon_id, drop column status_before, drop column status_reason, drop column status_changed_at;
alter table media_asset no force row level security;
update media_asset set purpose = 'LOGO' where purpose = 'FAVICON';
alter table media_asset force row level security;
alter table media_asset drop constraint media_asset_purpose_check;
alter table media_asset add constraint media_asset_purpose_check check (purpose in ('LOGO', 'LISTING'));
