import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { isLive, type Scope, tenantIdOf } from '../../scope/scope.js'
import { TestDataReset, TestDataState } from './test-data-reset.entity.js'

/** A job that is not done by then was lost or dropped, and keeps nobody from asking anew. */
const LOST_AFTER = 30 * 60_000
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 65))'

/** To the end of the transaction: two resets of one test mode never mix. */
export async function inTurnOfResets(scope: Scope): Promise<void> {
  await scope.connection.prepared('test-data-lock', lock, [tenantIdOf(scope)])
}

export async function testDataReset(scope: Scope): Promise<TestDataReset | null> {
  return isLive(scope) ? null : lastReset(scope)
}

export async function lastReset(scope: Scope): Promise<TestDataReset | null> {
  const [last] = await scope.em.findAll(TestDataReset, { orderBy: { id: 'desc' }, limit: 1 })
  return last ?? null
}

/** The row and its job, one at a time. */
export async function resetTestData(scope: Scope): Promise<TestDataReset> {
  if (isLive(scope))
    throw refuse('CONFLICT', 'This is live mode, whose data is never reset. Switch to test mode.', {
      extensions: { reason: 'LIVE_MODE' },
    })
  await inTurnOfResets(scope)
  const last = await lastReset(scope)
  if (last && isUnderWay(last)) {
    if (scope.now().getTime() - last.createdAt.getTime() < LOST_AFTER)
      throw refuse('CONFLICT', 'The test data is being made anew already.', { extensions: { reason: 'UNDER_WAY' } })
    last.state = TestDataState.FAILED
  }
  const values = { id: newId(), state: TestDataState.WAITING, requestedBy: scope.viewer.userId }
  const made = scope.em.create(TestDataReset, values as TestDataReset)
  scope.em.persist(made)
  record(scope, { name: 'tenant.test_data_reset_requested', on: made })
  await enqueue(scope, { task: 'reset_test_data', payload: { resetId: made.id }, key: `test-data:${made.id}` })
  return made
}

export function isUnderWay({ state }: Pick<TestDataReset, 'state'>): boolean {
  return state === TestDataState.WAITING || state === TestDataState.RUNNING
}
