import { mailKind } from '../../mail/kinds.js'
import { action, facts as rows, note, text } from '../../mail/letter.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { BillingInvoice } from '../invoice/billing-invoice.entity.js'
import { type About, about, day, eventOf, keyOf, money, readerOf } from './facts.js'

/** `amount`: what was paid, with tax. `pdf`: whoever has the address sees the invoice, and so it is written to who pays alone. */
type Paid = {
  number: string
  amount: number
  currency: string
  on: string
  begins: string
  ends: string
  card: string | null
  pdf: string | null
  page: string
}

const rest = (card: string | null, name: string, says: string): [string, string][] =>
  card ? [[name, `${says} ${card}`]] : []

export const receipt = mailKind<About, Paid>({
  about: 'Tells whoever gets the invoices what was paid, with the invoice.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [event, to] = [await eventOf(scope, given), await readerOf(scope, given)]
    const row = event && (await scope.em.findOne(BillingInvoice, { id: event.on }))
    if (!row || !to || row.paidAmount <= 0) return null
    const account = await scope.em.findOne(BillingAccount, {})
    const facts = {
      number: row.number ?? '',
      amount: row.paidAmount,
      currency: row.currency,
      on: (row.paidAt ?? row.issuedAt).toISOString(),
      begins: row.periodStart.toISOString(),
      ends: row.periodEnd.toISOString(),
      card: account?.paymentMethod?.last4 ?? null,
      pdf: row.pdfUrl,
      page: `${admin}billing`,
    }
    return { to, key: keyOf(given), facts }
  },
  sample: ({ admin }) => ({
    number: 'MS-0042',
    amount: 5_355,
    currency: 'EUR',
    on: '2030-01-31T10:00:00.000Z',
    begins: '2030-01-31T10:00:00.000Z',
    ends: '2030-02-28T10:00:00.000Z',
    card: '4242',
    pdf: `${admin}billing`,
    page: `${admin}billing`,
  }),
  words: {
    en: ({ from, number, on, begins, ends, card, pdf, page, ...price }) => ({
      subject: `Receipt ${number}: ${money('en', price)} for ${from}`,
      parts: [
        text(`Thank you. ${money('en', price)} was paid for ${from}.`),
        rows(
          ['Invoice', number],
          ['Paid', `${money('en', price)}, with tax`],
          ['On', day('en', on)],
          ...(begins === ends ? [] : [['For', `${day('en', begins)} to ${day('en', ends)}`] as [string, string]]),
          ...rest(card, 'Card', 'ends in'),
        ),
        action(pdf ? 'Invoice as a PDF' : 'See plan and billing', pdf ?? page),
        note('All invoices are on the page of plan and billing.'),
      ],
    }),
    de: ({ from, number, on, begins, ends, card, pdf, page, ...price }) => ({
      subject: `Beleg ${number}: ${money('de', price)} für ${from}`,
      parts: [
        text(`Vielen Dank. Für ${from} wurden ${money('de', price)} bezahlt.`),
        rows(
          ['Rechnung', number],
          ['Bezahlt', `${money('de', price)}, mit Steuer`],
          ['Am', day('de', on)],
          ...(begins === ends ? [] : [['Für', `${day('de', begins)} bis ${day('de', ends)}`] as [string, string]]),
          ...rest(card, 'Karte', 'endet auf'),
        ),
        action(pdf ? 'Rechnung als PDF' : 'Tarif und Abrechnung ansehen', pdf ?? page),
        note('Alle Rechnungen stehen auf der Seite „Tarif und Abrechnung“.'),
      ],
    }),
    ar: ({ from, number, on, begins, ends, card, pdf, page, ...price }) => ({
      subject: `إيصال ${number}: ${money('ar', price)} عن ${from}`,
      parts: [
        text(`شكرًا لكم. دُفع ${money('ar', price)} عن ${from}.`),
        rows(
          ['الفاتورة', number],
          ['المدفوع', `${money('ar', price)}، مع الضريبة`],
          ['في', day('ar', on)],
          ...(begins === ends ? [] : [['عن', `من ${day('ar', begins)} إلى ${day('ar', ends)}`] as [string, string]]),
          ...rest(card, 'البطاقة', 'تنتهي بـ'),
        ),
        action(pdf ? 'الفاتورة بصيغة PDF' : 'عرض الباقة والفوترة', pdf ?? page),
        note('كل الفواتير في صفحة الباقة والفوترة.'),
      ],
    }),
  },
})
