import type { PaymentsPort } from '../../../providers/payments/port.js'
import type { House, OpenScope } from '../../../scope/makers.js'
import type { TenantSubscription } from '../subscription/tenant-subscription.entity.js'

export type { House } from '../../../scope/makers.js'

/** What time does to one subscription. `payments.now()` is the clock: billing's, which a stand-in can move forward. */
export type Tended = { house: House; payments: PaymentsPort; open: () => OpenScope; row: TenantSubscription }
