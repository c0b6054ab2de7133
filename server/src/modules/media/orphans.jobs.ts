import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import { inTransaction, type OpenScope } from '../../scope/makers.js'
import { eachTenant } from '../tenancy/each-tenant.js'
import type { MediaAsset } from './media-asset.entity.js'
import { publicKey, removeFiles } from './public-files.js'
import { originalKey } from './media.service.js'

const HOUR = 3_600_000
/** The sweep runs once an hour: what is over for so long is gone within a day. */
const UNUSED = 23 * HOUR
/** An address for an upload is good for a quarter of an hour. */
const UNCONFIRMED = HOUR

/** When what nothing uses is removed, at the latest. */
export const goneAt = ({ updatedAt }: Pick<MediaAsset, 'updatedAt'>): Date =>
  new Date(updatedAt.getTime() + UNUSED + HOUR)

const over = `select id, upload_key, original_key, hash, rendition_hashes from media_asset m where m.tenant_id = app_tenant() and (
    (m.status = 'PENDING' and m.created_at < $1) or (m.deleted_at < $2 and m.hidden_at is null)
    or (m.status = 'READY' and m.deleted_at is null and m.updated_at < $2
      and not exists (select from listing_image i where i.tenant_id = m.tenant_id and i.media_id = m.id)
      and not exists (select from tenant t where t.id = m.tenant_id and m.id in (t.logo_id, t.logo_dark_id, t.favicon_id))))
  order by id limit 500 for update skip locked`
const hidden = `delete from listing_image i using media_asset m where i.tenant_id = app_tenant() and i.media_id = any ($1)
  and m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is not null`
/** What found a use since then stays. */
const gone = `delete from media_asset m where m.tenant_id = app_tenant() and m.id = any ($1)
  and not exists (select from listing_image i where i.tenant_id = m.tenant_id and i.media_id = m.id)
  and not exists (select from tenant t where t.id = m.tenant_id and m.id in (t.logo_id, t.logo_dark_id, t.favicon_id))
  returning id`
/** Its address may have been written to once more after it was confirmed. */
const confirmed = `select upload_key as key from media_asset where tenant_id = app_tenant() and status = 'READY'
  and created_at between $1 and $2`
type Over = {
  id: string
  upload_key: string
  original_key: string | null
  hash: string | null
  rendition_hashes: string[]
}

/** Uploads that nobody confirmed, pictures that nothing uses, and what was deleted a day ago. Tenant by tenant, each within its own walls. */
export const removeOrphans: Task = (site) =>
  eachTenant(site, async (open, { slug }) => {
    const scope = open()
    const removed = await inTransaction(scope, () => sweep(scope))
    if (removed) log.info('pictures that nothing uses are removed', { tenant: slug, removed })
  })

async function sweep(scope: OpenScope): Promise<number> {
  const now = scope.now().getTime()
  const before = (ago: number): Date => new Date(now - ago)
  const rows = await scope.connection.prepared<Over>('orphans', over, [before(UNCONFIRMED), before(UNUSED)])
  const ids = rows.map(({ id }) => id)
  if (ids.length) await scope.connection.prepared('orphans-hidden', hidden, [ids])
  const left = ids.length ? await scope.connection.prepared<{ id: string }>('orphans-gone', gone, [ids]) : []
  const removed = rows.filter(({ id }) => left.some((one) => one.id === id))
  const late = await scope.connection.prepared<{ key: string }>('orphans-late', confirmed, [
    before(3 * HOUR),
    before(HOUR / 3),
  ])
  await removeFiles(scope, [...removed.flatMap(filesOf), ...late.map(({ key }) => key)])
  return removed.length
}

/** An original may lie there although its row does not say so: the confirmation that wrote it was refused. */
function filesOf({ upload_key, original_key, hash, rendition_hashes }: Over): string[] {
  const shown = [...(hash ? [hash] : []), ...rendition_hashes].map(publicKey)
  return [upload_key, original_key ?? originalKey(upload_key), ...shown]
}

export const orphanTasks: Tasks = { remove_orphans: { run: removeOrphans, minutes: 60 } }
export const orphanSchedules: Schedule[] = [{ task: 'remove_orphans', pattern: '37 * * * *' }]
