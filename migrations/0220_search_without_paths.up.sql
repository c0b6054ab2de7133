-- Written by nobody since traits say the same within `keys` (0120): each search row was carrying two empty arrays along.
alter table listing_search drop column category_path, drop column tag_keys;
