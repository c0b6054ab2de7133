import { invoiceOf } from './from-stripe.js'
import type { ChangeWish, InvoiceState, Preview } from './port.js'
import type { Call } from './stripe-call.js'

type Given = { tax: boolean; customerOf: () => Promise<string> }

/** Two drafts: what is charged at once, and the next one that comes by itself. https://docs.stripe.com/api/invoices/create_preview */
export async function previewOf(call: Call, wish: ChangeWish, { tax, customerOf }: Given): Promise<Preview> {
  const customer = await customerOf()
  const draft = async (proration: 'always_invoice' | 'none'): Promise<InvoiceState> => {
    const params = {
      customer,
      subscription: wish.ref,
      subscription_details: {
        items: [{ id: wish.itemRef, price: wish.priceRef, quantity: wish.quantity }],
        proration_behavior: proration,
        ...(proration === 'none' ? {} : { proration_date: Math.floor(wish.at.getTime() / 1_000) }),
      },
      ...(tax ? { automatic_tax: { enabled: true } } : {}),
    }
    return invoiceOf(await call((stripe) => stripe.invoices.createPreview(params)))
  }
  const now = await draft('always_invoice')
  const next = await draft('none')
  const regular = next.lines.find(({ isProration }) => !isProration)
  const begins = regular?.periodStart ?? next.periodStart
  // Another interval begins at once, and its first period is paid at once: the next is the one after.
  const isLater = begins.getTime() > wish.at.getTime() + 60_000
  return {
    currency: now.currency,
    dueNow: now.amountDue,
    credit: now.lines.reduce((sum, { amount }) => sum + (amount < 0 ? -amount : 0), 0),
    tax: now.tax,
    lines: now.lines,
    nextTotal: next.total,
    nextAt: isLater ? begins : (regular?.periodEnd ?? next.periodEnd),
  }
}
