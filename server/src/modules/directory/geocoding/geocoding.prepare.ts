import { setTimeout as wait } from 'node:timers/promises'
import { refuse } from '../../../kernel/errors.js'
import { type Address, type AddressInput, addressOf } from '../../../kernel/postal.js'
import { type Asked, type Found, type GeocodingPort, NoAnswer } from '../../../providers/geocoding/port.js'
import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { isLive, tenantIdOf } from '../../../scope/scope.js'
import { loadViewer } from '../../../scope/viewer.js'
import { permissionsOf } from '../../identity/permissions.js'
import { takeAhead } from '../../visitors/visitor-form.throttle.js'
import { keyFor, keysOf, rememberedPlace } from './cache.js'
import { knownPlaces } from './known.reads.js'
import { placeKey } from './place-key.js'

/** `fresh`: the map service said so just now, to be kept. */
export type Located = { found: Found | null; by: GeocodingPort; fresh: string | null }

const DAY = 24 * 3_600
/** A little less than one a second, for a request may overtake another on its way. */
const TURNS_A_SECOND = 0.95
/** How long somebody waits for the installation's turn. */
const PATIENCE_MS = 3_000
/** Nobody's turn is further off than this, unless the map service asked for a rest. */
const LONGEST_TURN_MS = 1_500
/** For both questions and their turns. The operation ends after ten seconds, and the tenant's own places answer before that. */
const IN_ALL_MS = 7_000

/** The map service asked not to be asked for a while. */
class Resting extends NoAnswer {}

/** The map service may take seconds: it is asked before the transaction, with no connection held, for who may ask alone. */
export async function prepareGeocoding(scope: OpenScope, { input }: { input: AddressInput }): Promise<Prepared> {
  if (!scope.tenant) return { facts: null }
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  const mayAsk = holds(scope.viewer, 'listing.write') || holds(scope.viewer, 'listing.own')
  const address = addressOf(input)
  // The rule and the verb, which come after this step, refuse in their own words.
  const facts = mayAsk && isAsked(address) ? await locate(scope, address) : null
  await scope.connection.giveBack()
  return { facts }
}

export const isAsked = ({ city, postal }: Address): boolean => Boolean(city || postal)

async function locate(scope: OpenScope, address: Address): Promise<Located> {
  const { outside, own } = scope.ports.geocoding
  const key = placeKey(address)
  const until = performance.now() + IN_ALL_MS
  const msLeft = () => until - performance.now()
  const known = async () => {
    await scope.connection.read()
    return knownPlaces(scope, key, address.postal)
  }
  const turn = () => takeTurnOutside(scope, msLeft)
  const asked: Asked = { address, key, locale: 'en', known, turn, msLeft }
  await scope.connection.giveBack()
  await throttleAsker(scope)
  // In test mode nothing reaches the outside.
  if (!outside || !isLive(scope)) return { found: await own.locate(asked), by: own, fresh: null }
  const keys = keysOf(address, key)
  await scope.connection.read()
  const remembered = await rememberedPlace(scope, keys)
  if (remembered) return { found: remembered.found, by: outside, fresh: null }
  asked.locale = await localeOf(scope)
  await scope.connection.giveBack()
  try {
    const found = await outside.locate(asked)
    return { found, by: outside, fresh: keyFor(keys, found) }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    if (error.retryAfter && !(error instanceof Resting)) await rest(scope, error.retryAfter)
    const found = await own.locate(asked)
    if (found) return { found, by: own, fresh: null }
    const extensions = error.retryAfter ? { retryAfter: error.retryAfter } : {}
    throw refuse('PROVIDER_DOWN', 'The map service does not answer. Set the pin by hand, or try later.', { extensions })
  }
}

const localeSql = 'select locale from tenant where id = app_tenant()'

async function localeOf(scope: OpenScope): Promise<string> {
  return (await scope.connection.prepared<{ locale: string }>('geocoding-locale', localeSql, []))[0]?.locale ?? 'en'
}

/** Nobody uses up what the installation may ask: sixty at once and a thousand a day each, twice that a tenant. */
async function throttleAsker(scope: OpenScope): Promise<void> {
  const tenantId = tenantIdOf(scope)
  const asker = scope.viewer.userId ?? scope.viewer.key?.id
  await takeAhead(scope, [`geocode-by:${tenantId}:${asker}`, 1_000 / DAY, 60])
  await takeAhead(scope, [`geocode-of:${tenantId}`, 2_000 / DAY, 120])
}

type Turn = { granted: number; retry_ms: number }
const takeSql = 'select * from take_tokens($1, $2, $3, 1)'
const BUCKET = 'geocoding'

/** One request a second of the whole installation, whichever process asks: the bucket is a row of the database. */
async function takeTurnOutside(scope: OpenScope, msLeft: () => number): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const [turn] = await scope.ask<Turn>(takeSql, [BUCKET, TURNS_A_SECOND, 1])
    if (turn?.granted) return
    const pause = turn?.retry_ms ?? 1_000
    const retryAfter = Math.max(1, Math.ceil(pause / 1_000))
    if (pause > LONGEST_TURN_MS) throw new Resting('The map service is left alone for a while.', retryAfter)
    if (pause > msLeft()) throw new NoAnswer('There is no time left to ask the map service.')
    if (performance.now() + pause > until)
      throw refuse('RATE_LIMITED', 'Many addresses are looked up at this moment. Try again.', {
        extensions: { retryAfter },
      })
    await wait(pause)
  }
}

/** One turn of so many seconds in the same bucket, which has room for two of them: nobody's turn comes before. */
async function rest(scope: OpenScope, seconds: number): Promise<void> {
  await scope.ask<Turn>(takeSql, [BUCKET, 1 / Math.max(2, seconds), 2])
}
