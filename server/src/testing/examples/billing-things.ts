import { newId } from '../../kernel/ids.js'
import { call } from '../call.js'
import { buy, startCheckout } from '../payments.js'
import type { Ground, Things } from './ground.js'

/** What an example of billing names: an owner whose tenant pays for a plan, and where its subscription stands. */
export const billingThings: Things = {
  PAYING_TOKEN: paying,
  CHECKOUT_ID: async ({ world, tenant }) => (await startCheckout(world, tenant.owner)).data?.startCheckout.id ?? '',
  PAID_TOKEN: paid,
  PAUSED_TOKEN: async (ground) => {
    await paid(ground)
    return verb(ground, 'mutation { pauseSubscription(input: {}) { id } }')
  },
  CANCELED_TOKEN: async (ground) => {
    await paying(ground)
    return verb(ground, 'mutation { cancelSubscription(input: { when: PERIOD_END, confirm: true }) { id } }')
  },
}

/** The first time it is on trial. */
async function paying({ world, tenant }: Ground): Promise<string> {
  await buy(world, tenant)
  return tenant.owner.token ?? ''
}

/** A second one is paid from its first day on. */
async function paid(ground: Ground): Promise<string> {
  await paying(ground)
  await verb(ground, 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { id } }')
  return paying(ground)
}

async function verb({ world, tenant }: Ground, document: string): Promise<string> {
  const headers = { 'idempotency-key': newId() }
  const { errors } = await call(world, document, {}, { ...tenant.owner, headers })
  if (errors) throw new Error(JSON.stringify(errors))
  return tenant.owner.token ?? ''
}
