import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { readForm } from '../../visitors/visitor-form.service.js'
import { kept } from './keep.js'
import { markOf, readToken } from './links.js'
import { SavedSearch, SavedSearchStatus, SearchFrequency } from './saved-search.entity.js'
import type { SaveSearchInput } from './saved-searches.inputs.js'

/** Of one address; said only to who holds it, when they confirm one more. */
const MOST_OF_ADDRESS = 20
/** Of a tenant, those that wait for their link to be followed counted with the others. */
const MOST = 20_000
const HOUR = 3_600_000
const periods: Record<SearchFrequency, number> = {
  [SearchFrequency.DAILY]: 24 * HOUR,
  [SearchFrequency.WEEKLY]: 7 * 24 * HOUR,
}

/** Waits for the link that is mailed; the answer is the same whatever else the address has. */
export async function saveSearch(scope: Scope, input: SaveSearchInput): Promise<SavedSearch> {
  readForm(scope, input)
  const filter = await kept(scope, input.filter)
  if ((await scope.em.count(SavedSearch, {})) >= MOST)
    throw refuse('CONFLICT', 'No more searches can be kept here at the moment. Try again in some days.')
  const facts = { id: newId(), email: input.email.trim().toLowerCase(), filter, frequency: input.frequency }
  const saved = scope.em.create(SavedSearch, {
    ...facts,
    consentVersion: input.consentVersion.trim(),
  } as SavedSearch)
  scope.em.persist(saved)
  record(scope, { name: 'search.saved', on: saved, payload: { frequency: saved.frequency } })
  await enqueue(scope, { task: 'mail', payload: { kind: 'search_confirm', savedSearchId: saved.id } })
  return saved
}

/** From now on what is new is mailed. The same search of the same address gives way, and what it had not told yet is told by this one. */
export async function confirmSavedSearch(scope: Scope, token: string): Promise<SavedSearch> {
  const { saved } = await lockedLink(scope, token)
  if (!saved) throw stale()
  if (saved.status !== SavedSearchStatus.WAITING) return saved
  const others = await searchesOf(scope, saved.email)
  const same = others.filter((other) => markOf(other.filter) === markOf(saved.filter))
  if (others.length - same.length >= MOST_OF_ADDRESS)
    throw refuse('CONFLICT', `You have ${MOST_OF_ADDRESS} searches already. End one of them first.`, { field: 'token' })
  for (const other of same) scope.em.remove(other)
  const now = scope.now()
  const untold = same.flatMap(({ status, newsFrom }) => (status === SavedSearchStatus.ACTIVE && newsFrom) || [])
  const newsFrom = new Date(Math.min(now.getTime(), ...untold.map((each) => each.getTime())))
  const nextAt = new Date(now.getTime() + periods[saved.frequency])
  Object.assign(saved, { status: SavedSearchStatus.ACTIVE, confirmedAt: now, newsFrom, nextAt })
  record(scope, { name: 'search.confirmed', on: saved, payload: { frequency: saved.frequency } })
  return saved
}

/** Gone for good, with the address: the one of the link or what took its place; `id`: another one of the same address. */
export async function deleteSavedSearch(scope: Scope, token: string, id: string | null): Promise<SavedSearch> {
  const { saved, email, search } = await lockedLink(scope, token)
  const own = saved && (!id || id === saved.id) ? saved : null
  const isMeant = (each: SavedSearch) => (id ? each.id === id : markOf(each.filter) === search)
  const meant = own ?? (await searchesOf(scope, email)).find(isMeant)
  if (!meant) throw id ? refuse('NOT_FOUND', 'There is no such saved search.') : stale()
  scope.em.remove(meant)
  record(scope, { name: 'search.ended', on: meant })
  return meant
}

/** All that the address has and once confirmed. While the link was not followed its own alone, and the others where they leave it no room. */
export async function savedSearches(scope: Scope, token: string): Promise<SavedSearch[]> {
  const { saved, email } = await linkOf(scope, token)
  const others = await searchesOf(scope, email)
  if (saved?.status !== SavedSearchStatus.WAITING) return others
  return others.length < MOST_OF_ADDRESS ? [saved] : [saved, ...others]
}

/** `saved` is null where it was ended, is over or gave way. A link that is none of ours is refused. */
async function linkOf(scope: Scope, token: string) {
  const link = readToken(scope, token)
  if (!link) throw stale()
  return { ...link, saved: await scope.em.findOne(SavedSearch, { id: link.id }) }
}

function searchesOf(scope: Scope, email: string): Promise<SavedSearch[]> {
  const confirmed = { email, status: { $ne: SavedSearchStatus.WAITING } }
  return scope.em.findAll(SavedSearch, { where: confirmed, orderBy: { id: 'asc' }, limit: 100 })
}

const lockAddress = 'select pg_advisory_xact_lock(hashtextextended($1, 51))'
const lockRow = 'select from saved_search where tenant_id = app_tenant() and id = $1 for update'

/** Whoever comes second finds what the first did, by whichever link of the address. */
async function lockedLink(scope: Scope, token: string) {
  const link = readToken(scope, token)
  if (!link) throw stale()
  const address = `saved-search:${tenantIdOf(scope)}|${link.email}`
  await scope.connection.prepared('saved-search-address', lockAddress, [address])
  await scope.connection.prepared('saved-search-lock', lockRow, [link.id])
  return linkOf(scope, token)
}

const stale = () => refuse('BAD_USER_INPUT', 'This link is not valid any more.', { field: 'token' })
