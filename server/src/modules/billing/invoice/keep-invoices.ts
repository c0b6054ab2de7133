import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import type { InvoiceState, PaymentsPort } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { BillingInvoice, BillingInvoiceState } from './billing-invoice.entity.js'

/** How many of the newest are looked at each time: older ones change no more. */
export const LOOKED_AT = 24

/** Rows become what is true there. Told of is each that was paid, once: on its way to PAID. Answers whether one changed. */
export async function keepInvoices(scope: Scope, states: InvoiceState[], payments: PaymentsPort): Promise<boolean> {
  const { livemode } = payments
  const refs = states.map(({ ref }) => ref)
  const known = await scope.em.find(BillingInvoice, { invoiceRef: { $in: refs } })
  let changed = false
  // Oldest first, so that what is told stands in the order in which it happened.
  for (const state of states.toReversed()) {
    const row = known.find(({ invoiceRef }) => invoiceRef === state.ref)
    const before = row?.state
    const kept =
      row ?? scope.em.create(BillingInvoice, { id: newId(), invoiceRef: state.ref, livemode } as BillingInvoice)
    Object.assign(kept, columnsOf(state, scope))
    scope.em.persist(kept)
    changed ||= before !== kept.state
    if (kept.state !== BillingInvoiceState.PAID || before === BillingInvoiceState.PAID) continue
    const { paidAmount: amount, currency } = kept
    record(scope, { name: 'invoice.paid', on: kept, payload: { amount, currency } })
  }
  await scope.em.flush()
  return changed
}

function columnsOf(state: InvoiceState, scope: Scope) {
  return {
    number: state.number,
    state: state.status as BillingInvoiceState,
    reason: state.reason,
    currency: state.currency,
    subtotalAmount: state.subtotal,
    taxAmount: state.tax,
    totalAmount: state.total,
    dueAmount: state.amountDue,
    paidAmount: state.amountPaid,
    attempts: state.attempts,
    periodStart: state.periodStart,
    periodEnd: state.periodEnd,
    issuedAt: state.finalizedAt ?? state.createdAt,
    paidAt: state.paidAt,
    nextAttemptAt: state.nextAttemptAt,
    hostedUrl: state.hostedUrl,
    pdfUrl: state.pdfUrl,
    syncedAt: scope.now(),
  }
}
