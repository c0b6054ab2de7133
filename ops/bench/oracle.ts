import type pg from 'pg'
import { type Ask, radiusKm } from './asks.ts'

/** What the answer to a search must show of one listing. */
export type Expected = { name: string; image: string; comments: string[]; category: string }

/**
 * The ranking of ops/docs read a third time, as plain SQL over the tables themselves: no index, no search row, no function of the
 * project. Null where fewer than five are found and mistakes would be forgiven, which it knows nothing of.
 */
export async function expected(truth: pg.Client, tenantId: string, ask: Ask): Promise<Expected[] | null> {
  const words = ask.words
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const values = [tenantId, words.slice(0, -1), words.at(-1), words.join(' '), ask.lat, ask.lng, radiusKm]
  const { rows } = await truth.query<Expected & { found: number }>({ name: 'oracle', text: oracleSql, values })
  const found = rows[0]?.found ?? 0
  return found < 5 && words.some((word) => word.length > 3 && /^[a-z]+$/.test(word)) ? null : rows
}

/** Once per connection: the planner may use no index, and what the oracle says in SQL of its own. */
export async function prepareOracle(truth: pg.Client): Promise<void> {
  await truth.query('set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off')
  await truth.query(`
    create function pg_temp.words(said text) returns text[] language sql immutable as
      $$ select regexp_split_to_array(lower(translate(coalesce(said, ''), 'ã', 'a')), '[^a-z0-9]+') $$;
    create function pg_temp.has(said text[], head text[], last text) returns boolean language sql immutable as
      $$ select head <@ said and exists (select from unnest(said) s where s = last or (length(last) > 1 and starts_with(s, last))) $$`)
}

const oracleSql = `
  with inside as materialized (
    select l.*, 2 * 6371 * asin(sqrt(power(sin(radians(l.lat - $5) / 2), 2)
      + cos(radians($5)) * cos(radians(l.lat)) * power(sin(radians(l.lng - $6) / 2), 2))) as km
    from listing l where l.tenant_id = $1 and l.status = 'PUBLISHED' and l.deleted_at is null
  ), said as materialized (
    select i.*, c.name as category, pg_temp.words(i.name) as in_name,
      pg_temp.words(c.name) || pg_temp.words(array_to_string(i.tags, ' ')) as in_label,
      pg_temp.words(concat_ws(' ', i.description, i.line1, i.line2, i.city, i.region, i.postal)) as in_texts
    from inside i left join category c on c.tenant_id = i.tenant_id and c.id = i.category_id where i.km <= $7
  ), scored as (
    select s.*, case
        when array_to_string(s.in_name, ' ') = $4 then 40
        when pg_temp.has(s.in_name, $2, $3) then 30
        when pg_temp.has(s.in_name || s.in_label, $2, $3) then 20
        when pg_temp.has(s.in_name || s.in_label || s.in_texts, $2, $3) then 10
      end + coalesce(own.rank_weight, theirs.rank_weight) + case when s.featured_until > now() then 20 else 0 end
      + (select least(20, 2 * count(*)) from endorsement e
         where e.tenant_id = s.tenant_id and e.listing_id = s.id and e.status = 'APPROVED' and e.created_at > now() - interval '90 days')
      + 10 / (1 + s.km) as score
    from said s join tenant t on t.id = s.tenant_id join plan theirs on theirs.key = t.plan_key left join plan own on own.key = s.plan_key
    where pg_temp.has(s.in_name || s.in_label || s.in_texts, $2, $3)
  ), best as materialized (
    select *, count(*) over ()::int as found from scored order by score desc, km, id limit 20
  )
  select b.name, b.category, b.found,
    (select m.hash from listing_image i join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id
     where i.tenant_id = b.tenant_id and i.listing_id = b.id order by i.position limit 1) as image,
    array(select e.comment from endorsement e where e.tenant_id = b.tenant_id and e.listing_id = b.id and e.status = 'APPROVED' limit 2) as comments
  from best b order by b.score desc, b.km, b.id`
