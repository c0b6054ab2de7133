-- How much each plan keeps of pictures, in megabytes of originals; and pictures that nobody uses can go. Whatever still shows one, a listing
-- or the brand, keeps it by its foreign key.
alter table plan no force row level security;
update plan set limits = limits || jsonb_build_object('storageMb', case key when 'free' then 250 when 'basic' then 1000 when 'pro' then 5000 when 'premium' then 25000 end)
  where not limits ? 'storageMb';
alter table plan force row level security;
grant delete on media_asset to mainstreet_web;
