alter table plan no force row level security;
update plan set limits = limits - array['members', 'customDomains', 'sites', 'webhookEndpoints', 'featured', 'apiCalls', 'posts', 'bookings', 'receptionistMessages'];
alter table plan force row level security;
