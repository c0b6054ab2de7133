import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { isCard } from '../providers/payments/sandbox/cards.js'
import type { SandboxPort } from '../providers/payments/sandbox/embedded.js'
import { isMissing, refusalIn, type Sandbox } from '../providers/payments/sandbox/sandbox.js'
import { log, messageOf } from '../kernel/log.js'
import { mailPagePolicy } from './headers.js'
import { authenticatePage, checkoutPage, donePage, gonePage, overview } from './sandbox-pages.js'
import { WEBHOOK_PATH } from './webhook-path.js'

const DAY = 86_400_000
const steps: Record<string, number> = { day: DAY, days: 3 * DAY, week: 7 * DAY, month: 31 * DAY, year: 366 * DAY }

/** The pages of the stand-in that takes payments, as those of a vendor would be: outside the admin, for whoever has the address. */
export function sandboxRoute({ sandbox, now }: SandboxPort): Router {
  const route = Router()
  const form = express.urlencoded({ extended: false, limit: '4kb' })
  const shown = (work: (req: Request, res: Response) => string) => (req: Request, res: Response) => {
    mailPagePolicy(res)
    try {
      res.type('html').send(work(req, res))
    } catch (error) {
      if (!isMissing(error)) throw error
      res.status(404).type('html').send(gonePage())
    }
  }
  const tell = (req: Request): void =>
    void sandbox
      .deliver(ownAddress(req))
      .catch((error: unknown) => log.warn('the sandbox could not tell its events', { error: messageOf(error) }))

  route.get(
    '/sandbox',
    shown(() => overview(sandbox, now())),
  )
  route.post('/sandbox/clock', ofThisHost, form, (req, res) => {
    sandbox.forward(steps[String(req.body?.step)] ?? 0)
    tell(req)
    res.redirect(303, '/sandbox')
  })
  route.get(
    '/sandbox/checkout/:ref',
    shown(({ params }) => pageOf(sandbox, String(params.ref))),
  )
  route.post(
    '/sandbox/checkout/:ref',
    ofThisHost,
    form,
    shown((req) => {
      const answer = answerTo(sandbox, String(req.params.ref), req.body ?? {})
      tell(req)
      return answer
    }),
  )
  return route
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

function pageOf(sandbox: Sandbox, ref: string, problem?: string): string {
  const session = sandbox.checkout(ref)
  return session.status === 'open'
    ? checkoutPage(session, { price: sandbox.priceOf(session), problem })
    : donePage(session)
}

function answerTo(sandbox: Sandbox, ref: string, { card, act }: { card?: unknown; act?: unknown }): string {
  if (act === 'leave') return donePage({ ...sandbox.leave(ref), success_url: sandbox.checkout(ref).cancel_url })
  const chosen = isCard(card) ? card : null
  if (!chosen && card !== 'none') return pageOf(sandbox, ref, 'Choose a card.')
  if (act === 'refuse') return pageOf(sandbox, ref, 'The payment was not confirmed. Nothing was bought.')
  try {
    return donePage(sandbox.pay(ref, { card: chosen, confirmed: act === 'confirm' }))
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === 'authentication_required' && chosen) return authenticatePage(sandbox.checkout(ref), chosen)
    if (refusal) return pageOf(sandbox, ref, declined[refusal] ?? 'The card was declined.')
    throw error
  }
}

const declined: Record<string, string> = {
  insufficient_funds: 'The card has not enough money.',
  expired_card: 'The card has expired.',
}
