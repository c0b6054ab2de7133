-- How many locations a page sells: who has more of them pays for all from the first invoice on, and whoever asks again is answered the same page.
alter table checkout_session add column quantity int check (quantity >= 1);
