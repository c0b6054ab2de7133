-- The directory t2 as a well-kept one: every listing with ten pictures and twenty endorsements, its category two levels down.
-- What a page by slug with all of that asks for has the relations and indexes a good engineer would give it.
create temporary table rich as select l.id, l.tenant_id, l.slug, l.name from dir.listing l join dir.tenant t on t.id = l.tenant_id where t.slug = 't2';
update dir.listing l set images = (
  select jsonb_agg(jsonb_build_object('url', 'https://cdn.example.com/' || l.slug || '-' || n || '.jpg', 'alt', l.name || ' ' || n) order by n)
  from generate_series(1, 10) n) from rich r where r.id = l.id;
insert into dir.endorsement (tenant_id, listing_id, would_repeat, comment, status)
  select tenant_id, id, n % 3 > 0, 'Told ' || n || ' times', 'approved' from rich, generate_series(3, 20) n;
with top as (insert into dir.category (tenant_id, name, slug) select id, 'Everything', 'everything' from dir.tenant where slug = 't2' returning id, tenant_id),
  middle as (insert into dir.category (tenant_id, name, slug, parent_id) select tenant_id, 'In town', 'in-town', id from top returning id, tenant_id)
update dir.category c set parent_id = m.id from middle m where c.tenant_id = m.tenant_id;
alter table dir.category add foreign key (parent_id) references dir.category;
alter table dir.listing add unique (tenant_id, slug);
