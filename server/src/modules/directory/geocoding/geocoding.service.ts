import { refuse } from '../../../kernel/errors.js'
import { type AddressInput, addressOf } from '../../../kernel/postal.js'
import type { Scope } from '../../../scope/scope.js'
import { rememberPlace } from './cache.js'
import { isAsked, type Located } from './geocoding.prepare.js'
import { type GeocodedAddress, GeocodingPrecision, GeocodingSource } from './geocoding.types.js'

/** The place was looked for before the transaction; what the map service said of it is kept, for its operators ask for that. */
export async function geocodeAddress(scope: Scope, input: AddressInput): Promise<GeocodedAddress | null> {
  if (!isAsked(addressOf(input)))
    throw refuse('BAD_USER_INPUT', 'Write a town or a postal code at least.', { field: 'input.city' })
  const { found, by, fresh } = scope.prepared as Located
  if (fresh) await rememberPlace(scope, fresh, found)
  if (!found) return null
  const { lat, lng, precision, label } = found
  const source = by === scope.ports.geocoding.own ? GeocodingSource.OWN_LISTINGS : GeocodingSource.MAP_SERVICE
  const facts = { location: { lat, lng }, precision: GeocodingPrecision[precision], source }
  return { ...facts, label, attribution: by.attribution }
}
