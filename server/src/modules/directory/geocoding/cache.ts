import { createHash } from 'node:crypto'
import { newId } from '../../../kernel/ids.js'
import type { Found, PlaceKey } from '../../../providers/geocoding/port.js'
import type { Scope } from '../../../scope/scope.js'

/** Of a tenant. The oldest give way. */
const MOST = 10_000
export const KEPT_DAYS = 90
/** A map grows: what was not found is asked again sooner. */
const UNFOUND_DAYS = 7

type Row = { lat: number | null; lng: number | null; precision: Found['precision'] | null; label: string | null }

const findSql = `select lat, lng, precision, label from geocoded_address where tenant_id = app_tenant() and address_key = $1
  and created_at > $2::timestamptz - case when precision is null then interval '${UNFOUND_DAYS} days' else interval '${KEPT_DAYS} days' end`

/** What the map service said of an address lately: `found` null where it found nothing; undefined: it was not asked. */
export async function rememberedPlace(scope: Scope, key: string): Promise<{ found: Found | null } | undefined> {
  const [row] = await scope.connection.prepared<Row>('geocoded-find', findSql, [key, scope.now()])
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

/** Nothing of the address itself is kept. The region is in it, for two towns of one name. */
export function addressDigest(key: PlaceKey, region: string | null): string {
  const parts = [key.street, key.number, key.postal, key.city, (region ?? '').toLowerCase(), key.country]
  return createHash('sha256').update(parts.join('\n')).digest('base64url')
}
