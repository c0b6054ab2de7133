-- Name and description in further languages: a short list, read and written whole with its listing.
alter table listing add column translations jsonb not null default '[]';
