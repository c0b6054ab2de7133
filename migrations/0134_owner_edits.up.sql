-- Whether what an owner changes of name, place and contacts of a published listing waits for a moderator (ops/docs/decisions/0088).
alter table tenant add column reviews_owner_edits boolean not null default true;
grant update (reviews_owner_edits) on tenant to mainstreet_web;
