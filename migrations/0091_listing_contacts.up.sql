-- How a business is reached and where it works, beside its one phone and its one place; and whether it closes on public holidays.
-- Lists of a few rows that are only ever read and written whole, with their listing.
alter table listing
  add column phone_label text check (length(phone_label) between 1 and 40),
  add column further_phones jsonb not null default '[]',
  add column social_links jsonb not null default '[]',
  add column service_areas jsonb not null default '[]',
  add column observes_holidays boolean not null default false;
