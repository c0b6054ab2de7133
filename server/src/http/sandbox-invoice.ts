import { safe } from '../modules/mail/plain-page.js'
import type { StripeObject } from '../providers/payments/sandbox/store.js'
import type { Invoice } from '../providers/payments/sandbox/types.js'
import { day, money, problemBox, sandboxPage, table } from './sandbox-shell.js'

type Shown = { customer: StripeObject | null; taxIds: StripeObject[]; problem?: string | undefined }
type Line = { description: string; amount: number; period: { start: number; end: number } }

const states = { draft: 'Draft', open: 'Open', paid: 'Paid', void: 'Void', uncollectible: 'Uncollectible' }

/** The page of one invoice; `toPrint`: on paper, or into a PDF by the browser, for the sandbox writes none itself. */
export function invoicePage(invoice: Invoice, { customer, taxIds, problem }: Shown, toPrint = false): string {
  const amount = (value: unknown): string => money(value, invoice.currency)
  const { data } = invoice.lines as { data: Line[] }
  const rows = data.map(({ description, amount: each, period }) => [
    {
      html: `${safe(description)}<br><span class="quiet">${day(period.start)} – ${day(period.end)}</span>`,
      kind: 'fill' as const,
    },
    { html: amount(each), kind: 'num' as const },
  ])
  const tax = (invoice.total_taxes as { amount: number }[]).reduce((sum, each) => sum + each.amount, 0)
  const credit = Number(invoice.total) - Number(invoice.amount_due)
  const page = safe(String(invoice.hosted_invoice_url))
  const acts = toPrint
    ? '<p class="quiet">Print this page, or save it as a PDF: the sandbox writes none itself.</p>'
    : `<p class="acts">${invoice.status === 'open' ? `<button class="main" form="pay" name="act" value="pay">Pay ${amount(invoice.amount_remaining)}</button>` : ''}<a href="${page}/pdf">To print</a></p><form id="pay" method="post"></form>`
  const body = `<h1>Invoice ${safe(String(invoice.number))}</h1><p><span class="state">${states[invoice.status]}</span></p>${problemBox(problem)}
<dl><dt>Date</dt><dd>${day(invoice.status_transitions.finalized_at)}</dd><dt>To</dt><dd>${addressee(customer)}</dd>${taxIds.map(({ value }) => `<dt>VAT id</dt><dd>${safe(String(value))}</dd>`).join('')}${invoice.status_transitions.paid_at ? `<dt>Paid</dt><dd>${day(invoice.status_transitions.paid_at)}</dd>` : ''}</dl>
${table(['What', { html: 'Amount', kind: 'num' }], rows, 'Nothing.')}
<dl class="sums"><dt>Subtotal</dt><dd>${amount(invoice.subtotal)}</dd><dt>Tax</dt><dd>${amount(tax)}</dd><dt>Total</dt><dd><strong>${amount(invoice.total)}</strong></dd>${credit === 0 ? '' : `<dt>${credit > 0 ? 'Credit used' : 'Kept as credit'}</dt><dd>${amount(Math.abs(credit))}</dd><dt>Due</dt><dd>${amount(invoice.amount_due)}</dd>`}</dl>
${acts}`
  return sandboxPage({ title: `Invoice ${invoice.number}`, body, wide: true })
}

function addressee(customer: StripeObject | null): string {
  const { line1, postal_code, city, country } = (customer?.address ?? {}) as Record<string, string | null>
  const lines = [customer?.name, line1, [postal_code, city].filter(Boolean).join(' '), country]
  return (
    lines
      .filter(Boolean)
      .map((each) => safe(String(each)))
      .join('<br>') || '–'
  )
}
