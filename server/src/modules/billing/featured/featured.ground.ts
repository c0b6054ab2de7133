import { ask } from '../../../testing/call.js'
import { bill, payPage, sandboxOf, tellAll } from '../../../testing/payments.js'
import type { Tenancy } from '../../../testing/tenants.js'
import type { World } from '../../../testing/world.js'

const DAY = 86_400_000
type Bought = { buyFeature: { id: string; url: string } }
const asked = 'mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { id url } }'

/** What tests of standing out do again and again. */
export function buying(world: () => World) {
  const open = (tenant: Tenancy, listingId: string, days = 7) =>
    bill<Bought>(world(), tenant.owner, asked, { input: { listingId, days } })
  const pay = async (url: string | undefined) => payPage(world(), url ?? '', { card: 'pays', act: 'pay' })
  return {
    open,
    pay,
    /** Opened, paid, and what was told is done. Answers the payment. */
    async bought(tenant: Tenancy, listingId: string, days: number): Promise<string> {
      const { data } = await open(tenant, listingId, days)
      await pay(data?.buyFeature.url)
      await tellAll(world())
      const ref = 'select payment_ref as ref from featured_purchase where tenant_id = $1 and id = $2'
      return (await world().truth<{ ref: string }>(ref, [tenant.id, data?.buyFeature.id]))[0]?.ref ?? ''
    },
    async giveBack(paymentRef: string): Promise<void> {
      const { amount } = await sandboxOf(world()).payment(paymentRef)
      await sandboxOf(world()).refund({ paymentRef, amount, reason: 'REQUESTED_BY_CUSTOMER' }, `refund:${paymentRef}`)
      await tellAll(world())
    },
    /** In how many days from now it ends; null: it does not stand out. */
    async daysLeft(tenant: Tenancy, id: string): Promise<number | null> {
      const one = 'query ($id: ID!) { listing(id: $id) { featuredUntil } }'
      type Shown = { listing: { featuredUntil: string | null } }
      const until = (await ask<Shown>(world(), one, { id }, tenant.owner)).listing.featuredUntil
      return until ? Math.round((new Date(until).getTime() - Date.now()) / DAY) : null
    },
  }
}
