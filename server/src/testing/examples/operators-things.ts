import { newId } from '../../kernel/ids.js'
import { ask } from '../call.js'
import { leaveFailed } from '../jobs.js'
import { makeOperator, makeTenant, type Tenancy } from '../tenants.js'
import type { Ground, Things } from './ground.js'

/** What an example of the operator's side names: somebody of their staff, and a tenant and a person who are not the caller's own. */
export const operatorsThings: Things = {
  OPERATOR_TOKEN: async ({ world }) => (await operator(world)).token,
  // Shut where the example lets it in again.
  OTHER_TENANT_ID: async (ground) => {
    const { world, name } = ground
    const other = await makeTenant(world)
    if (name === 'reopenTenant') await world.truth(`update tenant set status = 'suspended' where id = $1`, [other.id])
    if (name === 'removeLimitOverride') await agree(ground, other)
    return other.id
  },
  USER_ID: async ({ world, name }) => {
    const { userId } = (await makeTenant(world)).owner
    if (name === 'restoreUser') await world.truth('update app_user set disabled_at = now() where id = $1', [userId])
    return userId
  },
  // A plan with an older version than the one that is sold.
  MOVED_PLAN: async ({ world }) => {
    const version = "select version, rank_weight + 1 as weight from plan where base_key = 'basic' and is_current"
    const [sold] = await world.truth<{ version: number; weight: number }>(version)
    const input = { planKey: 'basic', fromVersion: sold?.version, rankWeight: sold?.weight }
    const change = 'mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { id } }'
    await ask(world, change, { input }, await operator(world))
    return 'basic'
  },
  STAR_PRICES: async ({ world }) => {
    type Listed = { platformStarPrices: { version: string } }
    const asked = '{ platformStarPrices { version } }'
    return (await ask<Listed>(world, asked, {}, await operator(world))).platformStarPrices.version
  },
  EVENT_ID: async ({ world }) => {
    const sql = `insert into stripe_event (id, endpoint, type, livemode, subject, shard, sent_at, state, attempts)
      values ($1, 'PLATFORM', 'invoice.paid', false, 'cus_of_nobody', 0, now(), 'PARKED', 12) returning id`
    return (await world.truth<{ id: string }>(sql, [`evt_${newId().replaceAll('-', '')}`]))[0]?.id ?? ''
  },
  JOB_ID: ({ world }) => leaveFailed(world),
  NEXT_MONTH: ({ world }) => new Date(world.app.house.now().getTime() + 30 * 86_400_000).toISOString(),
  NEW_SLUG: () => `new-${newId().slice(-12)}`,
  NEW_EMAIL: () => `new-${newId().slice(-12)}@people.example`,
}

const operators = new WeakMap<object, ReturnType<typeof makeOperator>>()

/** One of the staff is enough for all examples: none of them changes whom they serve. */
function operator(world: Ground['world']): ReturnType<typeof makeOperator> {
  const known = operators.get(world) ?? makeOperator(world)
  operators.set(world, known)
  return known
}

async function agree({ world }: Ground, other: Tenancy): Promise<void> {
  const { userId } = await operator(world)
  await world.truth(
    `insert into limit_override (tenant_id, id, key, value, reason, set_by, expires_at)
     values ($1, $2, 'listings', 5, 'A trial', $3, now() + interval '1 day')`,
    [other.id, newId(), userId],
  )
}
