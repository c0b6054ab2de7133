-- Beyond how many listings the owners were told that the rest is read-only (ops/docs/decisions/0157): once, whatever made the plan hold fewer.
alter table tenant add column listings_told int check (listings_told >= 0);
grant update (listings_told) on tenant to mainstreet_web;
