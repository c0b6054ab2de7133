import type { KnownPlace, PlaceKey } from '../../../providers/geocoding/port.js'
import type { Scope } from '../../../scope/scope.js'
import { placeKey } from './place-key.js'

/** What anybody may see: a merchant who asks learns nothing of drafts. */
const shown = `tenant_id = app_tenant() and deleted_at is null and status = 'PUBLISHED' and lat is not null`
const MOST = 5_000

/** Each spelling once: SQL does not fold as we do. */
const spelled = `select distinct city from listing where ${shown} and city is not null limit 50000`
/** Those of the postal code first: a large town has more than are read. */
const nearby = `select line1, postal, city, country, lat, lng from listing where ${shown} and (city = any($1) or postal = $2)
  order by coalesce(postal = $2, false) desc, id limit ${MOST}`

type Row = { line1: string | null; postal: string | null; city: string | null; country: string | null }

/** The tenant's own listings in the town or the postal code that is asked for. */
export async function knownPlaces(scope: Scope, key: PlaceKey, postal: string | null): Promise<KnownPlace[]> {
  const cities = key.city ? await scope.connection.prepared<{ city: string }>('known-cities', spelled, []) : []
  const nothing = { line1: null, postal: null, country: null }
  const same = cities.filter(({ city }) => placeKey({ ...nothing, city }).city === key.city).map(({ city }) => city)
  const rows = await scope.connection.prepared<Row & { lat: number; lng: number }>('known-places', nearby, [
    same,
    postal,
  ])
  return rows.map((row) => ({ ...placeKey(row), lat: row.lat, lng: row.lng }))
}
