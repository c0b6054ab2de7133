revoke delete on media_asset from mainstreet_web;
alter table plan no force row level security;
update plan set limits = limits - 'storageMb';
alter table plan force row level security;
