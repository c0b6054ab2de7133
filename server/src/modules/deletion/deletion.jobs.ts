import { z } from 'zod'
import { Postponed, type Schedule, type Task, type Tasks } from '../../jobs/task.js'
import { log, messageOf } from '../../kernel/log.js'
import { forJob, type House, inTransaction } from '../../scope/makers.js'
import { endForGood } from '../billing/life/closing.js'
import { publicKey } from '../media/public-files.js'
import { tellOwners } from './deletion.service.js'

type Closed = { id: string; slug: string; requested_by: string | null; purge_at: string }
const DAY = 24 * 3_600_000
/** Days before the end at which the owners are told once more. */
const REMINDERS = [7, 1]

/**
 * Removes everything a tenant has: what waits in the queue, its files, then its rows, a table at a time and each step its own
 * transaction, so that a job that dies goes on where it was. The door behind each step looks for itself whether the tenant is due.
 */
export async function purge(house: House, id: string): Promise<number> {
  const scope = forJob(house, null)
  const [due] = await scope.ask<Closed>('select * from closed_tenants() where id = $1 and purge_at <= now()', [id])
  if (!due) return 0
  await endForGood(house, due.id)
  await scope.ask('select drop_tenant_jobs($1)', [id])
  const pictures = await scope.ask<{ hash: string }>('select purge_pictures($1) as hash', [id])
  for (const { hash } of pictures) await house.ports.files.remove(publicKey(hash))
  for (const { person } of await scope.ask<{ person: string }>('select people_leaving($1) as person', [id]))
    await house.ports.files.removeFolder(`person/${person}`)
  await house.ports.files.removeFolder(`tenant/${id}`)
  let rows = 0
  for (;;) {
    const [step] = await scope.ask<{ done: number }>('select purge_tenant($1) as done', [id])
    if (!step?.done) break
    rows += step.done
  }
  log.info('tenant purged', { tenant: id, rows, pictures: pictures.length })
  return rows
}

const purgeTenant: Task = async ({ house }, { payload }) => {
  await purge(house, z.looseObject({ tenantId: z.uuid() }).parse(payload).tenantId)
}

/** Every night: who is due is purged; whose end is near is told. */
const endTenants: Task = async ({ house }) => {
  const now = house.now().getTime()
  const failed: unknown[] = []
  for (const closed of await forJob(house, null).ask<Closed>('select * from closed_tenants()', [])) {
    const left = Math.ceil((new Date(closed.purge_at).getTime() - now) / DAY)
    if (left <= 0) await purge(house, closed.id).catch((error: unknown) => waits(closed, error, failed))
    else if (closed.requested_by && REMINDERS.includes(left)) await remind(house, closed, left)
  }
  if (failed.length) throw failed[0]
}

/** Tomorrow night again; meanwhile the others' turn, and what is wrong is said when all had theirs. */
function waits({ id }: Closed, error: unknown, failed: unknown[]): void {
  if (!(error instanceof Postponed)) failed.push(error)
  log.error('a tenant is not purged yet', { tenant: id, why: messageOf(error) })
}

async function remind(house: House, { id, slug }: Closed, left: number): Promise<void> {
  const scope = forJob(house, { id, slug, status: 'closed' })
  await inTransaction(scope, () => tellOwners(scope, 'tenant_closing', `closing-${left}-${id}`))
}

export const deletionTasks: Tasks = {
  purge_tenant: { run: purgeTenant, minutes: 120 },
  end_tenants: { run: endTenants, minutes: 240 },
}
export const deletionSchedules: Schedule[] = [{ task: 'end_tenants', pattern: '41 2 * * *' }]
