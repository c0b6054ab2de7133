import { newId } from '../../kernel/ids.js'
import { call } from '../call.js'
import { buy, startCheckout } from '../payments.js'
import type { Ground, Things } from './ground.js'

/** What an example of billing names: an owner whose tenant pays for a plan, and where its subscription stands. */
export const billingThings: Things = {
  PAYING_TOKEN: paying,
  CHECKOUT_ID: async ({ world, tenant }) => (await startCheckout(world, tenant.owner)).data?.startCheckout.id ?? '',
  PAUSED_TOKEN: (ground) => paying(ground, 'mutation { pauseSubscription(input: {}) { id } }'),
  CANCELED_TOKEN: (ground) =>
    paying(ground, 'mutation { cancelSubscription(input: { when: PERIOD_END, confirm: true }) { id } }'),
}

async function paying({ world, tenant }: Ground, then?: string): Promise<string> {
  await buy(world, tenant)
  const headers = { 'idempotency-key': newId() }
  const { errors } = then ? await call(world, then, {}, { ...tenant.owner, headers }) : {}
  if (errors) throw new Error(JSON.stringify(errors))
  return tenant.owner.token ?? ''
}
