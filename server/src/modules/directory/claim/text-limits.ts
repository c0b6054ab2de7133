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
  await takeTurn(scope, `sms-to:${hashOfAddress(ipHashKey, number)}`, { atOnce: 2, aDay: 5 })
  await takeTurn(scope, `sms-for:${tenantIdOf(scope)}:${listingId}`, { atOnce: 3, aDay: 6 })
  await takeTurn(scope, `sms-of:${tenantIdOf(scope)}`, { atOnce: 20, aDay: 50 })
  await takeTurn(scope, 'sms', { atOnce: Math.ceil(smsPerDay / 2), aDay: smsPerDay })
}
