drop function enqueue(text, json, text);
drop schema graphile_worker cascade;
