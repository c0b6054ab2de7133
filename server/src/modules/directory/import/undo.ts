import { record } from '../../../events/record.js'
import type { Scope } from '../../../scope/scope.js'
import { type Change, fieldOf } from '../../audit/changes.js'
import { surplusOf } from '../listing/surplus.reads.js'
import { indexListings } from '../search/search.service.js'
import { type Back, backOf, type Done, isRestored, kept, keptOf, restoreSql } from '../undo/restorable.js'
import { FURTHER, furtherOf, writeFurther } from './further.js'
import type { KeptListing } from './imports.types.js'

const BATCH = 500
/** Somebody's since: it was edited, holds a picture, is looked after by the business itself, visitors spoke of it or wrote to it, or another went into it. */
const theirs = `l.updated_at > u.created_at
    or exists (select from listing_image i where i.listing_id = l.id) or exists (select from listing_grant g where g.listing_id = l.id)
    or exists (select from endorsement e where e.listing_id = l.id and e.deleted_at is null)
    or exists (select from enquiry q where q.listing_id = l.id) or exists (select from listing m where m.merged_into_id = l.id)`
/** It waits for a moderator because of this import, and not because somebody reported it. */
const waits = `l.status = 'UNDER_REVIEW' and exists (select from listing_import i where i.id = u.import_id and i.suspicions <> '{}')
    and not exists (select from moderation_report r where r.target_id = l.id and r.status = 'OPEN' and r.hidden_at is not null)`
// Locked in the order of the listings, as everywhere: two that hold several never wait for each other.
const leftSql = `select u.id, u.listing_id, u.before, u.after, to_jsonb(l) || jsonb_build_object('${FURTHER}', ${furtherOf}) as now, ${theirs} as touched, ${waits} as waits
  from (select id from listing_undo where import_id = $1::uuid and undone_at is null order by id limit ${BATCH}) due
  join listing_undo u on u.id = due.id join listing l on l.id = u.listing_id
  where u.undone_at is null order by l.id for update of u, l`
type Left = Done & { touched: boolean; waits: boolean }

export type UndoneBatch = {
  deleted: number
  restored: number
  archived: Change[]
  kept: KeptListing[]
  left: boolean
  /** Of the whole, 0 to 1. */
  progress: number
}

/**
 * Some hundreds of what an import did, taken back in the scope's transaction. What it made is deleted and its address set free, so that
 * the file, put right, makes it anew under the same one, unless it is somebody's by now: then it stays, and what waited for a moderator is
 * archived, for nobody decides it any more. Of what it changed each column goes back that still reads as the import left it.
 */
export async function undoSome(scope: Scope, importId: string): Promise<UndoneBatch> {
  const rows = await scope.connection.prepared<Left>('undo-left', leftSql, [importId])
  const present = rows.filter(({ now }) => now.deleted_at === null)
  const made = present.filter(({ before, touched }) => before === null && !touched)
  const stays = present.filter(({ before, touched }) => before === null && touched)
  const changed = present.filter(({ before }) => before !== null)
  // What is beyond the plan stays as the import left it: it is not changed by anybody.
  const beyond = changed.length ? await surplusOf(scope) : new Set<string>()
  const back = changed.map((row) => (beyond.has(row.listing_id) ? { row, values: {} } : backOf(row)))
  if (made.length) await remove(scope, made)
  if (back.length) await restore(scope, back)
  const archived = idsOf(stays.filter(({ waits }) => waits))
  if (archived.length) await scope.connection.prepared('undo-archive', archiveSql, [archived, scope.now()])
  await scope.connection.prepared('undo-done', doneSql, [rows.map(({ id }) => id), scope.now()])
  const [all] = await scope.connection.prepared<{ part: number }>('undo-part', partSql, [importId])
  const ids = [...idsOf(made), ...idsOf(changed), ...archived]
  const restored = back.filter(isRestored)
  if (ids.length) {
    const on = { id: importId, constructor: { name: 'ListingImport' } }
    const payload = { deleted: idsOf(made), updated: [...idsOf(restored.map(({ row }) => row)), ...archived] }
    record(scope, { name: 'listing.import_undone', on, payload })
    scope.afterFlush(() => indexListings(scope, ids))
  }
  return {
    deleted: made.length,
    restored: restored.length,
    archived: stays.flatMap((row) => (row.waits ? [archivedAs(row)] : [])),
    kept: [...stays.map((row) => kept(row, [])), ...back.flatMap(keptOf)],
    left: rows.length === BATCH,
    progress: all?.part ?? 1,
  }
}

const archiveSql = `update listing set status = 'ARCHIVED', updated_at = $2 where id = any ($1::uuid[])`
/** As its own past tells it. */
const archivedAs = ({ listing_id: id, now }: Left): Change => ({
  type: 'Listing',
  id,
  kind: 'UPDATED',
  label: String(now.name),
  fields: [fieldOf('status', now.status, 'ARCHIVED')],
})

const doneSql = 'update listing_undo set undone_at = $2, updated_at = now() where id = any ($1::uuid[])'
const partSql =
  'select count(undone_at)::float8 / greatest(count(*), 1) as part from listing_undo where import_id = $1::uuid'
const idsOf = (rows: Left[]): string[] => rows.map(({ listing_id }) => listing_id)

/** Its id of the source goes with it: the next import of the file knows nothing of it. */
const removeSql = `update listing set deleted_at = $2, source_id = null, slug = left(slug, 80) || '-' || right(id::text, 12)
  where id = any ($1::uuid[])`
const slugsSql = `update listing_slug set slug = left(slug, 80) || '-' || right(id::text, 12) where listing_id = any ($1::uuid[])`

async function remove(scope: Scope, made: Left[]): Promise<void> {
  await scope.connection.prepared('undo-remove', removeSql, [idsOf(made), scope.now()])
  await scope.connection.prepared('undo-slugs', slugsSql, [idsOf(made)])
}

/** What an import can change of a listing. */
const columns = [
  ...['name', 'description', 'website', 'phone', 'email', 'line1', 'line2', 'city', 'region', 'postal', 'country'],
  ...['lat', 'lng', 'timezone', 'tags', 'hours', 'category_id', 'source_row'],
  ...[
    'price_level',
    'observes_holidays',
    'social_links',
    'service_areas',
    'phone_label',
    'further_phones',
    'translations',
    'custom',
  ],
]
const putBack = restoreSql(columns)

async function restore(scope: Scope, back: Back[]): Promise<void> {
  const rows = back.map(({ row, values }) => ({ id: row.listing_id, values }))
  await scope.connection.prepared('undo-restore', putBack, [JSON.stringify(rows), scope.now()])
  const refiled = rows.flatMap(({ id, values }) =>
    FURTHER in values ? [{ id, further: values[FURTHER] as string[] }] : [],
  )
  await writeFurther(scope, refiled, { anew: false })
}
