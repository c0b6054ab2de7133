import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import type { InvoiceState } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { differs } from '../subscription/differs.js'
import { BillingInvoice, BillingInvoiceState } from './billing-invoice.entity.js'

/** How many of the newest are looked at each time: older ones change no more. */
export const LOOKED_AT = 24

/** Rows become what is true there. Told of is each that was paid, once: on its way to PAID. Answers whether one changed. */
export async function keepInvoices(
  scope: Scope,
  states: InvoiceState[],
  { known, livemode }: { known: BillingInvoice[]; livemode: boolean },
): Promise<boolean> {
  let changed = false
  // Oldest first, so that what is told stands in the order in which it happened.
  for (const state of states.toReversed()) {
    const row = known.find(({ invoiceRef }) => invoiceRef === state.ref)
    const before = row?.state
    const is = columnsOf(state)
    if (row && !differs(row, is)) continue
    const kept =
      row ?? scope.em.create(BillingInvoice, { id: newId(), invoiceRef: state.ref, livemode } as BillingInvoice)
    Object.assign(kept, is, { syncedAt: scope.now() })
    scope.em.persist(kept)
    changed ||= before !== kept.state
    if (kept.state !== BillingInvoiceState.PAID || before === BillingInvoiceState.PAID) continue
    const { paidAmount: amount, currency } = kept
    record(scope, { name: 'invoice.paid', on: kept, payload: { amount, currency } })
  }
  await scope.em.flush()
  return changed
}

/** The rows there are of these. */
export async function invoicesKnown(scope: Scope, states: InvoiceState[]): Promise<BillingInvoice[]> {
  const refs = states.map(({ ref }) => ref)
  return refs.length ? scope.em.find(BillingInvoice, { invoiceRef: { $in: refs } }) : []
}

function columnsOf(state: InvoiceState) {
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
  }
}
