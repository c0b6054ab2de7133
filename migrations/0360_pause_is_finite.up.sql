-- A period whose invoice is void because it was paused is not given away: it is known here, and so is when the last pause ended that spared a payment
-- (ops/docs/decisions/0145). The operator sees since when somebody pauses.
alter table tenant_subscription
  add column period_void boolean not null default false,
  add column pause_ended_at timestamptz;
grant update (period_void, pause_ended_at) on tenant_subscription to mainstreet_web;
grant select (paused_at) on tenant_subscription to mainstreet_platform;
