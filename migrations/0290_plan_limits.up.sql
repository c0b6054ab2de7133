-- What each plan holds beside listings and pictures; a key that is missing, or null, is unlimited. Numbers to start with: the operator changes
-- them by making another version. Team and domains are wide on the free plan, for that is where a town tries everything.
alter table plan no force row level security;
update plan p set limits = p.limits || n.more
from (values
  ('free', '{"members": 25, "customDomains": 5, "sites": 0, "webhookEndpoints": 2, "featured": 0, "apiCalls": 100000, "posts": 0, "bookings": 0, "receptionistMessages": 0}'::jsonb),
  ('basic', '{"members": 25, "customDomains": 5, "sites": 1, "webhookEndpoints": 5, "featured": 1, "apiCalls": 250000, "posts": 20, "bookings": 100, "receptionistMessages": 0}'),
  ('pro', '{"members": 50, "customDomains": 10, "sites": 3, "webhookEndpoints": 10, "featured": 10, "apiCalls": 1000000, "posts": 100, "bookings": 1000, "receptionistMessages": 500}'),
  ('premium', '{"members": 200, "customDomains": 50, "sites": 10, "webhookEndpoints": 50, "featured": 100, "apiCalls": 5000000, "posts": 500, "bookings": 10000, "receptionistMessages": 5000}'),
  ('enterprise', '{"featured": 100}')) n (base_key, more)
where n.base_key = p.base_key and not p.limits ?| array['members', 'featured'];
alter table plan force row level security;
