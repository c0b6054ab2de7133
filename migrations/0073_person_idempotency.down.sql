drop table person_idempotency_key;
