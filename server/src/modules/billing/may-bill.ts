import { refuse } from '../../kernel/errors.js'
import { Declined, Gone, NeedsAuthentication, NoAnswer, Rejected } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { holds } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { isLive, type Scope } from '../../scope/scope.js'
import { loadViewer } from '../../scope/viewer.js'
import { Overtaken } from './subscription/unapplied.js'
import { permissionsOf } from '../identity/permissions.js'

/**
 * Asked first by whatever calls a stranger before the rule is asked (scope/doors.ts, `prepare`): who may not bill causes no call. The rule and the
 * verb refuse in their own words. Leaves the connection reading.
 */
export async function mayBill(scope: OpenScope, permission = 'billing.write'): Promise<PaymentsPort | null> {
  if (!scope.tenant || !isLive(scope)) return null
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  return holds(scope.viewer, permission) ? scope.ports.payments : null
}

/** The same, where the verb stands. */
export function needPayments(scope: Scope): PaymentsPort {
  if (!scope.ports.payments) throw refuse('UNAVAILABLE', 'Payments are not set up here. Ask whoever runs the platform.')
  return scope.ports.payments
}

/**
 * Of what is kept, what is charged as it is charged here. What a stand-in or a test key left is history once others take the money, and locks
 * nobody in. Where no payments are set up: whatever there is.
 */
export const inMode = ({ ports }: Pick<Scope, 'ports'>): { livemode?: boolean } =>
  ports.payments ? { livemode: ports.payments.livemode } : {}

/** Billing's clock is that of whoever takes the payments: a stand-in's can be moved. */
export const billingNow = (scope: Pick<Scope, 'ports' | 'now'>): Date => scope.ports.payments?.now() ?? scope.now()

/** What is wrong with what was sent, by the name of the parameter there. */
const fieldOf: Record<string, { field: string; says: string }> = {
  value: {
    field: 'input.vatId',
    says: 'This VAT id is not known to be one. Write it with its country, such as DE123456789.',
  },
  email: { field: 'input.email', says: 'This e-mail address is not taken. Write another.' },
  name: { field: 'input.name', says: 'This name is not taken. Write another.' },
}

function toldOfRejected({ param, code }: Rejected): unknown {
  // The same wish, in other words, at the same moment: of the two one is answered.
  if (code === 'idempotency_error') return refuse('CONFLICT', 'This is being done at this moment. Try again.')
  if (/proration_date/.test(param))
    return refuse('CONFLICT', 'It costs something else now. Look at the preview again.', {
      extensions: { reason: 'PRICE_CHANGED' },
    })
  if (/\[price\]$/.test(param)) return refuse('CONFLICT', 'The plan is not sold like that any more. Choose another.')
  if (code === 'subscription_managed_by_schedule') return refuse('CONFLICT', 'This changed meanwhile. Look again.')
  const wrong = /^address\b/.test(param)
    ? { field: 'input.address', says: 'This address is not taken. Write it anew.' }
    : fieldOf[param]
  return wrong ? refuse('BAD_USER_INPUT', wrong.says, { field: wrong.field }) : null
}

/** What the caller is told of a call that failed; never the vendor's own words. What we asked wrongly is our mistake, and stays one. */
export function toldOf(error: unknown): unknown {
  if (error instanceof NoAnswer)
    return refuse('PROVIDER_DOWN', 'Whoever takes the payments does not answer. Try again.', {
      extensions: { retryAfter: error.retryAfter },
    })
  if (error instanceof Declined)
    return refuse('CONFLICT', 'The card was declined. Try another.', { extensions: { reason: 'CARD_DECLINED' } })
  if (error instanceof NeedsAuthentication)
    return refuse('CONFLICT', 'The bank asks for a confirmation.', {
      extensions: { reason: 'AUTHENTICATION_REQUIRED', ...(error.url ? { url: error.url } : {}) },
    })
  if (error instanceof Overtaken) return refuse('CONFLICT', 'This is being done at this moment. Try again.')
  if (error instanceof Rejected) return toldOfRejected(error) ?? error
  if (error instanceof Gone) return refuse('CONFLICT', 'This changed meanwhile. Look again.')
  return error
}
