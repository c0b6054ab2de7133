import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { readForm } from '../../visitors/visitor-form.service.js'
import { kept } from './keep.js'
import { readToken } from './links.js'
import { SavedSearch, SavedSearchStatus, SearchFrequency } from './saved-search.entity.js'
import type { SaveSearchInput } from './saved-searches.inputs.js'

/** Of one address; said only to who holds it, when they confirm one more. */
export const MOST_OF_ADDRESS = 20
/** Of a tenant, those that wait for their link to be followed counted with the others. */
const MOST = 20_000
const HOUR = 3_600_000
export const periods: Record<SearchFrequency, number> = {
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

/** From now on what is new is mailed. The same search of the same address gives way: nobody is told twice. */
export async function confirmSavedSearch(scope: Scope, token: string): Promise<SavedSearch> {
  const saved = await theSavedSearch(scope, token)
  if (saved.status !== SavedSearchStatus.WAITING) return saved
  const others = await searchesOf(scope, saved.email)
  const same = others.filter((other) => sameText(other.filter) === sameText(saved.filter))
  for (const other of same) scope.em.remove(other)
  if (others.length - same.length >= MOST_OF_ADDRESS)
    throw refuse('CONFLICT', `You have ${MOST_OF_ADDRESS} searches already. End one of them first.`, { field: 'token' })
  const now = scope.now()
  const nextAt = new Date(now.getTime() + periods[saved.frequency])
  Object.assign(saved, { status: SavedSearchStatus.ACTIVE, confirmedAt: now, newsFrom: now, nextAt })
  record(scope, { name: 'search.confirmed', on: saved, payload: { frequency: saved.frequency } })
  return saved
}

/** Gone for good, with the address; `id`: another one of the same address. */
export async function deleteSavedSearch(scope: Scope, token: string, id: string | null): Promise<SavedSearch> {
  const saved = await theSavedSearch(scope, token)
  const meant = id && id !== saved.id ? (await searchesOf(scope, saved.email)).find((each) => each.id === id) : saved
  if (!meant) throw refuse('NOT_FOUND', 'There is no such saved search.')
  scope.em.remove(meant)
  record(scope, { name: 'search.ended', on: meant })
  return meant
}

/** All that the address of the link has and once confirmed, and the one of the link itself. */
export async function savedSearches(scope: Scope, token: string): Promise<SavedSearch[]> {
  const saved = await savedSearchOfLink(scope, token)
  if (!saved) throw stale()
  if (saved.status === SavedSearchStatus.WAITING) return [saved]
  return searchesOf(scope, saved.email)
}

/** Null: it was ended or is over. A link that is none of ours is refused. */
export async function savedSearchOfLink(scope: Scope, token: string): Promise<SavedSearch | null> {
  const id = readToken(scope, token)
  if (!id) throw stale()
  return scope.em.findOne(SavedSearch, { id })
}

export function searchesOf(scope: Scope, email: string): Promise<SavedSearch[]> {
  const confirmed = { email, status: { $ne: SavedSearchStatus.WAITING } }
  return scope.em.findAll(SavedSearch, { where: confirmed, orderBy: { id: 'asc' }, limit: 100 })
}

const lock = 'select from saved_search where tenant_id = app_tenant() and id = $1 for update'

/** Whoever comes second finds what the first did. */
async function theSavedSearch(scope: Scope, token: string): Promise<SavedSearch> {
  await scope.connection.prepared('saved-search-lock', lock, [readToken(scope, token)])
  const saved = await savedSearchOfLink(scope, token)
  if (!saved) throw stale()
  return saved
}

const stale = () => refuse('BAD_USER_INPUT', 'This link is not valid any more.', { field: 'token' })

/** Stored objects come back with their keys in an order of the database's. */
const sameText = (filter: object): string => JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)))
