import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { log, messageOf } from '../../kernel/log.js'
import { masterKey } from '../../kernel/seal.js'
import { forJob, forVisitor, type House, inTransaction } from '../../scope/makers.js'
import { dataKeyOf } from './data-key.js'

const AT_ONCE = 500
type Found = { tenant_id: string | null; user_id: string | null; key_id: string }

/**
 * After `SECRETS_KEY` was changed, every data key that is still wrapped under `SECRETS_KEY_PREVIOUS` is wrapped anew and the log says how
 * many; with none left, the previous one may go. What the keys sealed stays as it is.
 */
const rewrapKeys: Task = async ({ house }) => {
  const visitor = forVisitor(house, null)
  const present = masterKey(house.settings.secretsKey).id
  const found = () => visitor.ask<Found>('select * from keys_to_rewrap($1, $2)', [present, AT_ONCE])
  let done = 0
  let stuck = 0
  // One that cannot be opened keeps nobody else's waiting; what is found again and again is what is stuck.
  for (let rows = await found(); rows.length > stuck; rows = await found()) {
    const answers = []
    for (const row of rows) answers.push(await touch(house, row))
    stuck = answers.filter((wrapped) => !wrapped).length
    done += rows.length - stuck
  }
  if (done) log.info('data keys are wrapped anew', { count: done, left: stuck })
  if (stuck) throw new Error(`${stuck} data keys open under neither master key.`)
}

/** Whatever the tenant's status: its secrets are kept as long as it is. */
async function touch(house: House, { tenant_id: tenantId, user_id: userId, key_id: keyId }: Found): Promise<boolean> {
  const scope = forJob(house, tenantId ? { id: tenantId, slug: '', status: 'closed' } : null, userId)
  const owner = tenantId ? { tenantId } : { userId: userId ?? '' }
  try {
    await inTransaction(scope, () => dataKeyOf(scope, owner, keyId))
    return true
  } catch (error) {
    log.warn('a data key could not be wrapped anew', { ...owner, error: messageOf(error) })
    return false
  }
}

export const secretTasks: Tasks = { rewrap_keys: rewrapKeys }

/** Each hour: with nothing to do it is one statement. */
export const secretSchedules: Schedule[] = [{ task: 'rewrap_keys', pattern: '23 * * * *' }]
