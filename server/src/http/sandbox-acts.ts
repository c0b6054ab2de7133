import { isCard } from '../providers/payments/sandbox/cards.js'
import { refusalIn, type Sandbox, wrongIn } from '../providers/payments/sandbox/sandbox.js'
import { addressForm } from './sandbox-address.js'
import { authenticatePage, checkoutPage, donePage } from './sandbox-checkout.js'
import { invoicePage } from './sandbox-invoice.js'
import { portalPage } from './sandbox-portal.js'
import { money, refusalText } from './sandbox-shell.js'

type Given = Record<string, unknown>
type Answer = string | { to: string }

const badTaxId = 'This VAT id does not look like one of that register.'

export function pageOf(sandbox: Sandbox, ref: string, problem?: string): string {
  const session = sandbox.checkout(ref)
  if (session.status !== 'open') return donePage(session)
  const customer = sandbox.objects('customer').find(({ id }) => id === session.customer) ?? null
  return checkoutPage(session, { price: sandbox.priceOf(session), customer, problem })
}

export function payAtCheckout(sandbox: Sandbox, ref: string, given: Given): string {
  const { card, act } = given
  if (act === 'leave') return donePage({ ...sandbox.leave(ref), success_url: sandbox.checkout(ref).cancel_url })
  const chosen = isCard(card) ? card : null
  if (!chosen && card !== 'none') return pageOf(sandbox, ref, 'Choose a card.')
  if (act === 'refuse') return pageOf(sandbox, ref, 'The payment was not confirmed. Nothing was bought.')
  try {
    const value = String(given.taxValue ?? '').trim()
    const taxId = value ? { type: String(given.taxType), value } : null
    if (act === 'pay' && given.name !== undefined) sandbox.describe(ref, addressForm(given), taxId)
    return donePage(sandbox.pay(ref, { card: chosen, confirmed: act === 'confirm' }))
  } catch (error) {
    const refusal = refusalIn(error)
    const { amount_total: amount, currency } = sandbox.checkout(ref)
    if (refusal === 'authentication_required' && chosen)
      return authenticatePage(amount ? money(amount, currency) : null, chosen)
    if (refusal) return pageOf(sandbox, ref, refusalText(refusal))
    if (wrongIn(error) === 'value') return pageOf(sandbox, ref, badTaxId)
    throw error
  }
}

/** What is open is paid by the card there is; a bank that asks has a page of its own. */
export function askAtInvoice(
  sandbox: Sandbox,
  ref: string,
  { confirmed, refused = false }: { confirmed: boolean; refused?: boolean },
): Answer {
  const shown = (problem: string): string => {
    const invoice = sandbox.invoice(ref)
    const customer = sandbox.objects('customer').find(({ id }) => id === invoice.customer) ?? null
    return invoicePage(invoice, { customer, taxIds: [], problem })
  }
  if (refused) return shown('The payment was not confirmed. Nothing was paid.')
  try {
    sandbox.payInvoice(ref, confirmed)
    return { to: `/sandbox/invoices/${ref}` }
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === 'ASKS' || refusal === 'authentication_required') return { to: `/sandbox/authenticate/${ref}` }
    if (refusal) return shown(refusalText(refusal))
    throw error
  }
}

export function askAtPortal(sandbox: Sandbox, ref: string, given: Given): Answer {
  try {
    if (given.act === 'card' && isCard(given.card)) sandbox.changeCard(ref, given.card)
    if (given.act === 'address') sandbox.changeCustomer(ref, addressForm(given))
    if (given.act === 'tax')
      sandbox.addTaxId(ref, { type: String(given.taxType), value: String(given.taxValue ?? '').trim() })
    if (given.act === 'untax') sandbox.removeTaxId(ref, String(given.taxId))
    return { to: `/sandbox/portal/${ref}` }
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) return portalPage(sandbox.portal(ref), refusalText(refusal))
    if (wrongIn(error) === 'value') return portalPage(sandbox.portal(ref), badTaxId)
    throw error
  }
}
