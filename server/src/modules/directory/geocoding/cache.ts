import { createHash } from 'node:crypto'
import { newId } from '../../../kernel/ids.js'
import type { Address } from '../../../kernel/postal.js'
import type { Found, PlaceKey } from '../../../providers/geocoding/port.js'
import type { Scope } from '../../../scope/scope.js'

/** Of a tenant. The oldest give way. */
const MOST = 10_000
export const KEPT_DAYS = 90
/** A map grows: what was not found is asked again sooner. */
const UNFOUND_DAYS = 7

type Row = { lat: number | null; lng: number | null; precision: Found['precision'] | null; label: string | null }

const findSql = `select lat, lng, precision, label from geocoded_address
  where tenant_id = app_tenant() and (address_key = $1 and precision = 'ADDRESS' or address_key = $2)
  and created_at > $3::timestamptz - case when precision is null then interval '${UNFOUND_DAYS} days' else interval '${KEPT_DAYS} days' end
  order by precision = 'ADDRESS' desc nulls last limit 1`

/** What the map service said of an address lately: `found` null where it found nothing; undefined: it was not asked. */
export async function rememberedPlace(scope: Scope, keys: Keys): Promise<{ found: Found | null } | undefined> {
  const [row] = await scope.connection.prepared<Row>('geocoded-find', findSql, [keys.folded, keys.exact, scope.now()])
  if (!row) return undefined
  const { lat, lng, precision, label } = row
  return { found: lat === null || lng === null || !precision ? null : { lat, lng, precision, label } }
}

const keepSql = `insert into geocoded_address (tenant_id, id, address_key, lat, lng, precision, label, created_at, updated_at)
  values (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $7)
  on conflict (tenant_id, address_key) do update set lat = excluded.lat, lng = excluded.lng, precision = excluded.precision,
    label = excluded.label, created_at = excluded.created_at, updated_at = excluded.updated_at`
const roomSql = `delete from geocoded_address where tenant_id = app_tenant() and id in
  (select id from geocoded_address where tenant_id = app_tenant() order by created_at desc, id desc offset ${MOST})`

export async function rememberPlace(scope: Scope, key: string, found: Found | null): Promise<void> {
  const { lat = null, lng = null, precision = null, label = null } = found ?? {}
  await scope.connection.prepared('geocoded-keep', keepSql, [newId(), key, lat, lng, precision, label, scope.now()])
  await scope.connection.prepared('geocoded-room', roomSql, [])
}

/** Under which an answer is kept: a house however its address is written, anything coarser for these very words alone. */
export type Keys = { folded: string; exact: string }

/**
 * What was asked is kept as a digest, beside the name that the map service gave what it found. The region is in it, for two towns of one
 * name. Who mends a spelling after a miss or a mere street asks anew, though both spellings fold to one.
 */
export function keysOf({ line1, city, region, postal, country }: Address, key: PlaceKey): Keys {
  const folded = [key.street, key.number, key.postal, key.city, (region ?? '').toLowerCase(), key.country]
  return { folded: digest(folded), exact: digest(['as written', line1, city, region, postal, country]) }
}

export const keyFor = (keys: Keys, found: Found | null): string =>
  found?.precision === 'ADDRESS' ? keys.folded : keys.exact

const digest = (parts: (string | null)[]): string =>
  createHash('sha256')
    .update(parts.map((part) => part ?? '').join('\n'))
    .digest('base64url')
