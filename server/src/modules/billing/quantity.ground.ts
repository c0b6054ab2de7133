import { ask, call } from '../../testing/call.js'
import { mailTo } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { buy, letDaysPass, sandboxOf } from '../../testing/payments.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import type { World } from '../../testing/world.js'

export type Counted = {
  state: string
  quantity: number
  nextQuantity: number | null
  nextQuantityAt: string | null
  nextCharge: { amount: number } | null
  total: { amount: number }
  nextPlan: { key: string } | null
  plan: { key: string }
}
const fields =
  'state quantity nextQuantity nextQuantityAt nextCharge { amount } total { amount } plan { key } nextPlan { key }'

/** A town that pays, whose listings take bookings as a test wants, and what is charged of them. */
export async function farmIn(world: World, given: { card?: string; input?: object; stalls?: number } = {}) {
  const farm = await makeTenant(world, { plan: 'free', name: 'Longacre' })
  await buy(world, farm, given.card, given.input)
  const ids: string[] = []
  for (let n = 0; n < (given.stalls ?? 4); n += 1) ids.push((await makeListing(world, farm, { name: `Stall ${n}` })).id)
  const update = (at: number, input: object) =>
    call<object>(
      world,
      'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { takesBookings status } }',
      { id: ids[at], input },
      farm.owner,
    )
  /** So many of them take bookings, the first ones. */
  const book = async (many: number): Promise<void> =>
    void (await world.truth(
      'update listing l set takes_bookings = r.n <= $3 from unnest($2::uuid[]) with ordinality r (id, n) where l.tenant_id = $1 and l.id = r.id',
      [farm.id, ids, many],
    ))
  const counted = async (): Promise<Counted> =>
    (await ask<{ tenantSubscription: Counted }>(world, `{ tenantSubscription { ${fields} } }`, {}, farm.owner))
      .tenantSubscription
  const told = (tenant: Tenancy = farm) =>
    mailTo(world, tenant.owner.email).filter(({ subject }) => / Longacre pays for \d+ locations/.test(subject)).length
  const ref = async (): Promise<string> =>
    (
      await world.truth<{ ref: string }>(
        'select subscription_ref as ref from tenant_subscription where tenant_id = $1',
        [farm.id],
      )
    )[0]?.ref ?? ''
  const newest = async () => {
    const port = sandboxOf(world)
    return (await port.invoicesOf((await port.subscription(await ref())).customerRef, { limit: 1 }))[0]
  }
  return { farm, ids, update, book, counted, told, ref, newest, pass: (days: number) => letDaysPass(world, days) }
}
