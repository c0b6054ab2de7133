import DataLoader from 'dataloader'
import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { ListingImport } from '../directory/import/listing-import.entity.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { Endorsement } from '../endorsements/endorsement.entity.js'
import { Enquiry } from '../enquiries/enquiry.entity.js'
import { User } from '../identity/user.entity.js'
import { MediaAsset } from '../media/media-asset.entity.js'
import { ModerationReport, ModerationReportConnection } from './moderation-report.entity.js'
import { ModerationStatus } from './moderation-report.enums.js'
import type { ModerationFilter } from './moderation.inputs.js'

type Asked = { filter: ModerationFilter; first: number; after: string | null }

/** What waits longest comes first; of what is decided, the newest. Ids sort by age. */
export async function moderationQueue(
  scope: Scope,
  { filter, first, after }: Asked,
): Promise<InstanceType<typeof ModerationReportConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const status = filter.status ?? ModerationStatus.OPEN
  const all = {
    status,
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.escalated == null ? {} : { escalatedAt: filter.escalated ? { $ne: null } : null }),
    // A key is nobody: nothing is assigned to it.
    ...(filter.mine ? { assigneeId: scope.viewer.userId ?? scope.viewer.key?.id ?? '' } : {}),
  }
  const forward = status === ModerationStatus.OPEN
  const where = after ? { ...all, id: forward ? { $gt: after } : { $lt: after } } : all
  const orderBy = { id: forward ? 'asc' : 'desc' } as const
  const rows = await scope.em.find(ModerationReport, where, { orderBy, limit: first + 1 })
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  return new ModerationReportConnection({
    edges,
    hasNextPage: rows.length > first,
    total: () => scope.em.count(ModerationReport, all),
  })
}

export function moderationReport(scope: Scope, id: string): Promise<ModerationReport | null> {
  return isId(id) ? scope.em.findOne(ModerationReport, { id }) : Promise.resolve(null)
}

export function openModerationCount(scope: Scope): Promise<number> {
  return scope.em.count(ModerationReport, { status: ModerationStatus.OPEN })
}

/** Rows of one table for many entries in one statement; one that was taken down is evidence still. */
const found = <T extends { id: string }>(load: (scope: Scope, ids: readonly string[]) => Promise<T[]>) =>
  perScope(
    (scope: Scope) =>
      new DataLoader<string, T | null>(async (ids) => {
        const rows = new Map((await load(scope, ids)).map((row) => [row.id, row]))
        return ids.map((id) => rows.get(id) ?? null)
      }),
  )

const gone = { filters: { present: false } } as const
export const listingById = found<Listing>((scope, ids) =>
  scope.em.findAll(Listing, { where: { id: { $in: [...ids] } }, ...gone }),
)
export const endorsementById = found<Endorsement>((scope, ids) =>
  scope.em.findAll(Endorsement, { where: { id: { $in: [...ids] } }, ...gone }),
)
export const enquiryById = found<Enquiry>((scope, ids) =>
  scope.em.findAll(Enquiry, { where: { id: { $in: [...ids] } } }),
)
export const pictureById = found<MediaAsset>((scope, ids) =>
  scope.em.findAll(MediaAsset, { where: { id: { $in: [...ids] } }, ...gone }),
)
export const importById = found<ListingImport>((scope, ids) =>
  scope.em.findAll(ListingImport, { where: { id: { $in: [...ids] } } }),
)
export const personById = found<User>((scope, ids) => scope.em.findAll(User, { where: { id: { $in: [...ids] } } }))
