import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { log, messageOf } from '../kernel/log.js'
import type { SandboxPort } from '../providers/payments/sandbox/embedded.js'
import { isMissing, type Sandbox, type Switch } from '../providers/payments/sandbox/sandbox.js'
import { mailPagePolicy } from './headers.js'
import { askAtInvoice, askAtPortal, payAtCheckout, pageOf } from './sandbox-acts.js'
import { authenticatePage } from './sandbox-checkout.js'
import { invoicePage } from './sandbox-invoice.js'
import { overview, steps, switches } from './sandbox-overview.js'
import { portalPage } from './sandbox-portal.js'
import { gonePage, money } from './sandbox-shell.js'
import { WEBHOOK_PATH } from './webhook-path.js'

/** The pages of the stand-in that takes payments, as those of a vendor would be: outside the admin, for whoever has the address. */
export function sandboxRoute({ sandbox, now }: SandboxPort): Router {
  const route = Router()
  const form = express.urlencoded({ extended: false, limit: '4kb' })
  /** `work` answers a page, or where the person is led. */
  const shown = (work: (req: Request) => string | { to: string }) => (req: Request, res: Response) => {
    mailPagePolicy(res)
    try {
      const answer = work(req)
      if (typeof answer === 'string') res.type('html').send(answer)
      else res.redirect(303, answer.to)
    } catch (error) {
      if (!isMissing(error)) throw error
      res.status(404).type('html').send(gonePage())
    }
  }
  const tell = (req: Request): void =>
    void sandbox
      .deliver(ownAddress(req))
      .catch((error: unknown) => log.warn('the sandbox could not tell its events', { error: messageOf(error) }))
  const page = (path: string, work: (ref: string) => string): void =>
    void route.get(
      path,
      shown(({ params }) => work(String(params.ref))),
    )
  const act = (path: string, work: (ref: string, given: Record<string, unknown>) => string | { to: string }): void => {
    const done = shown((req) => {
      const answer = work(String(req.params.ref), req.body ?? {})
      tell(req)
      return answer
    })
    route.post(path, ofThisHost, form, done)
  }

  page('/sandbox', () => overview(sandbox, now()))
  act('/sandbox/clock', (_ref, { step }) => {
    sandbox.forward(step === 'next' ? (sandbox.untilNext() ?? 0) + 1_000 : (steps[String(step)]?.ms ?? 0))
    return { to: '/sandbox' }
  })
  act('/sandbox/switch', (_ref, given) => {
    for (const name of Object.keys(switches) as Switch[])
      if (Object.hasOwn(switches[name], String(given[name]))) sandbox.switch(name, String(given[name]))
    return { to: '/sandbox' }
  })
  act('/sandbox/end', (_ref, { ref }) => {
    sandbox.endNow(String(ref))
    return { to: '/sandbox' }
  })
  page('/sandbox/checkout/:ref', (ref) => pageOf(sandbox, ref))
  act('/sandbox/checkout/:ref', (ref, given) => payAtCheckout(sandbox, ref, given))
  page('/sandbox/invoices/:ref', (ref) => invoicePage(sandbox.invoice(ref), factsOf(sandbox, ref)))
  page('/sandbox/invoices/:ref/pdf', (ref) => invoicePage(sandbox.invoice(ref), factsOf(sandbox, ref), true))
  act('/sandbox/invoices/:ref', (ref) => askAtInvoice(sandbox, ref, { confirmed: false }))
  page('/sandbox/authenticate/:ref', (ref) => {
    const { amount_remaining: amount, currency } = sandbox.invoice(ref)
    return authenticatePage(money(amount, currency))
  })
  act('/sandbox/authenticate/:ref', (ref, { act: said }) =>
    askAtInvoice(sandbox, ref, { confirmed: said === 'confirm', refused: said !== 'confirm' }),
  )
  page('/sandbox/portal/:ref', (ref) => portalPage(sandbox.portal(ref)))
  act('/sandbox/portal/:ref', (ref, given) => askAtPortal(sandbox, ref, given))
  return route
}

export const factsOf = (sandbox: Sandbox, ref: string) => {
  const { customer: whose } = sandbox.invoice(ref)
  const customer = sandbox.objects('customer').find(({ id }) => id === whose) ?? null
  return { customer, taxIds: sandbox.objects('tax_id').filter((each) => each.customer === whose) }
}

/** A form of another page pays nothing here and moves no clock; what names no origin is no page. */
function ofThisHost({ headers }: Request, res: Response, next: NextFunction): void {
  const { origin, host = '' } = headers
  const isHere = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase())
  if (isHere) next()
  else res.status(403).type('text').send('Only the pages of this host may do this.\n')
}

/** As whoever takes the payments would reach us: past every proxy, at the port on which this request came. */
const ownAddress = ({ socket }: Request): string => `http://127.0.0.1:${socket.localPort}${WEBHOOK_PATH}`
