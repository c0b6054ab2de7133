drop function picture_served(text);
drop policy door_media on tenant;
drop policy door_media on media_asset;
revoke select (tenant_id, hash) on media_asset from door_media;
revoke select (id, status) on tenant from door_media;
drop index media_asset_hash;
revoke usage on schema public from door_media;
