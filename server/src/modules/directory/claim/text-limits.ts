import { hashOfAddress } from '../../../kernel/address.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { takeTurn } from '../../visitors/visitor-form.throttle.js'

type Asked = { number: string; listingId: string }

/**
 * Text messages cost the operator money and ring somebody's phone. Whoever asks, and by however many tenants: two at once and five a day to
 * a number, three and six for a listing, twenty and fifty for a tenant, and so many a day of the whole installation. The turns are taken in
 * the transaction: who is refused by one gives the others back.
 */
export async function throttleTexts(scope: Scope, { number, listingId }: Asked): Promise<void> {
  const { ipHashKey, smsPerDay } = scope.settings
  await takeTurn(scope, `sms-to:${hashOfAddress(ipHashKey, number)}`, upTo(5, 2))
  await takeTurn(scope, `sms-for:${tenantIdOf(scope)}:${listingId}`, upTo(6, 3))
  await takeTurn(scope, `sms-of:${tenantIdOf(scope)}`, upTo(50, 20))
  await takeTurn(scope, 'sms', upTo(smsPerDay, Math.ceil(smsPerDay / 2)))
}

/** A bucket that was left alone is full: what comes back in a day is the rest, so that no day of any beginning has more. */
const upTo = (aDay: number, atOnce: number) => ({ atOnce, aDay: Math.max(aDay - atOnce, 0.5) })
