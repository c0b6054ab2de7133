-- What moderation holds back is deleted for whoever looks, and waits for its decision: it is not removed, still counts as stored, and
-- nobody but moderation brings it back.
alter table media_asset add column hidden_at timestamptz;
alter table media_asset add constraint media_asset_hidden check (hidden_at is null or deleted_at is not null);
