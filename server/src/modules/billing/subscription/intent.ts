import { enqueue } from '../../../jobs/enqueue.js'
import { Refusal, refuse } from '../../../kernel/errors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { inTurn } from './checkout.prepare.js'

/** Of two verbs of one tenant the second waits so long for the first, and is then as good as alone. */
const IN_HAND_MS = 20_000

/** One after the other; whoever comes while another is on its way is told so, and the same request goes on with the same keys. */
export async function intend(
  scope: OpenScope,
  key: string,
  also: (mine: Scope) => Promise<void> | undefined = () => undefined,
): Promise<void> {
  await scope.aside(async (mine) => {
    await inTurn(mine)
    const account = await mine.em.findOneOrFail(BillingAccount, {})
    const { intentAt, intentKey } = account
    if (intentAt && intentKey !== key && mine.now().getTime() - intentAt.getTime() < IN_HAND_MS)
      throw refuse('CONFLICT', 'Another change is being made at this moment. Try again.')
    Object.assign(account, { intentAt: mine.now(), intentKey: key })
    await also(mine)
    await enqueue(mine, { task: 'sync_subscription', payload: {}, key: `sync:${tenantIdOf(mine)}` })
  })
}

/** As a job does: false where a verb is on its way, which goes first. */
export async function intendAfterVerbs(
  open: () => OpenScope,
  key: string,
  also?: (mine: Scope) => Promise<void>,
): Promise<boolean> {
  const scope = open()
  try {
    await intend(scope, key, also)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  } finally {
    await scope.end()
  }
}

const settle =
  'update billing_account set intent_at = null, updated_at = now() where tenant_id = app_tenant() and intent_key = $1'

export async function settled(scope: Scope, key: string): Promise<void> {
  await scope.connection.prepared('billing-intent-settled', settle, [key])
}

const forget = `update billing_account set intent_at = null, intent_key = null, updated_at = now()
  where tenant_id = app_tenant() and intent_key = $1`

/** Who comes again with the key is told the same again, by whoever refused it. */
export async function forgotten(scope: Scope, key: string): Promise<void> {
  await scope.connection.prepared('billing-intent-forgotten', forget, [key])
}

/** Whether a verb of that name went there not long ago and has not come back. */
export const isOnItsWay = ({ intentAt, intentKey }: BillingAccount, verb: string, now: Date): boolean =>
  intentAt !== null && now.getTime() - intentAt.getTime() < IN_HAND_MS && (intentKey ?? '').startsWith(`${verb}:`)

/** Whether a verb went there and may still be there. One that never came back is forgotten: what became of it was looked at just now. */
export async function isInHand(scope: Scope): Promise<boolean> {
  const account = await scope.em.findOne(BillingAccount, {})
  if (!account?.intentAt) return false
  if (scope.now().getTime() - account.intentAt.getTime() < IN_HAND_MS) return true
  account.intentAt = null
  return false
}
