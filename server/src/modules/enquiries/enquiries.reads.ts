import DataLoader from 'dataloader'
import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { User } from '../identity/user.entity.js'
import type { EnquiryFilter } from './enquiries.inputs.js'
import { answerable, mayAnswer } from './enquiries.rules.js'
import { Enquiry, EnquiryConnection, EnquiryMessage, EnquiryStatus } from './enquiry.entity.js'

type Asked = { filter: EnquiryFilter; first: number; after: string | null }

/** What the viewer may read of a filter. */
async function within(scope: Scope, { status, listingId }: EnquiryFilter): Promise<Record<string, unknown>> {
  const standing = { status: status ?? { $ne: EnquiryStatus.SPAM } }
  const own = await answerable(scope)
  return { $and: [standing, own, listingId ? { listingId } : {}] }
}

/** What waits longest comes first; of everything else, the newest. Ids sort by age. */
export async function enquiries(
  scope: Scope,
  { filter, first, after }: Asked,
): Promise<InstanceType<typeof EnquiryConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  const all = await within(scope, filter)
  const rows = await rowsOf(scope, { filter, first: first + 1, after })
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  const total = () => scope.em.count(Enquiry, all)
  return new EnquiryConnection({ edges, hasNextPage: rows.length > first, total })
}

export async function rowsOf(scope: Scope, { filter, first, after }: Asked): Promise<Enquiry[]> {
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const forward = filter.status === EnquiryStatus.NEW
  const all = await within(scope, filter)
  const where = after ? { ...all, id: forward ? { $gt: after } : { $lt: after } } : all
  return scope.em.find(Enquiry, where, { orderBy: { id: forward ? 'asc' : 'desc' }, limit: first })
}

/** Null for what is not there, and for what is not the viewer's to read. */
export async function enquiryById(scope: Scope, id: string): Promise<Enquiry | null> {
  const enquiry = isId(id) ? await scope.em.findOne(Enquiry, { id }) : null
  return enquiry && (await mayAnswer(scope, enquiry)) ? enquiry : null
}

export async function newEnquiryCount(scope: Scope): Promise<number> {
  return scope.em.count(Enquiry, await within(scope, { status: EnquiryStatus.NEW }))
}

const loader = <T>(load: (scope: Scope, ids: string[]) => Promise<T[]>, keyOf: (row: T) => string) =>
  perScope(
    (scope: Scope) =>
      new DataLoader<string, T[]>(async (ids) => {
        const found = Map.groupBy(await load(scope, [...ids]), keyOf)
        return ids.map((id) => found.get(id) ?? [])
      }),
  )

/** Whole threads, oldest message first; each has its ceiling (`MOST_MESSAGES`). */
export const messagesOf = loader<EnquiryMessage>(
  (scope, ids) => scope.em.findAll(EnquiryMessage, { where: { enquiryId: { $in: ids } }, orderBy: { id: 'asc' } }),
  ({ enquiryId }) => enquiryId,
)

/** Also one that was deleted: what was asked is still to be answered. */
export const listingsById = loader<Listing>(
  (scope, ids) => scope.em.findAll(Listing, { where: { id: { $in: ids } }, filters: { present: false } }),
  ({ id }) => id,
)

export const peopleById = loader<User>(
  (scope, ids) => scope.em.findAll(User, { where: { id: { $in: ids } } }),
  ({ id }) => id,
)
