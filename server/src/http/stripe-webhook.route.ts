import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { refuse } from '../kernel/errors.js'
import { log } from '../kernel/log.js'
import { receive } from '../modules/billing/inbox/inbox.service.js'
import { BadSignature } from '../providers/payments/failures.js'
import type { PaymentsPort } from '../providers/payments/port.js'
import { answerError, requestIdIn } from './answers.js'
import type { Edge } from './edge.js'
import { WEBHOOK_PATH } from './webhook-path.js'

/** At once: a flood waits outside, where whoever sends it keeps it and comes again. */
const AT_ONCE = 32
const raw = express.raw({ type: () => true, limit: '256kb', inflate: false })

/**
 * What happened at whoever takes the payments. The bytes are judged as they came, before anything reads them; 200 says that it is kept, and
 * nothing of it is done here. Their addresses are few and send in bursts, so the limits of visitors are not theirs.
 */
export function stripeWebhookRoute({ house, edgePool }: Pick<Edge, 'house' | 'edgePool'>): Router {
  const route = Router()
  const { payments } = house.ports
  if (!payments) return route
  let inside = 0
  route.post(WEBHOOK_PATH, asItCame, raw, (req: Request, res: Response) => {
    if (inside >= AT_ONCE) return refuseFlood(res)
    inside += 1
    void take({ house, edgePool }, payments, { req, res })
      .catch((error: unknown) => answerError(refusalFor(error, res), requestIdIn(res), res))
      .finally(() => {
        inside -= 1
      })
  })
  return route
}

/** One header, and no encoding in which the bytes would not be those that were signed. */
function asItCame(req: Request, _res: Response, next: NextFunction): void {
  const headers = req.headersDistinct['stripe-signature'] ?? []
  const isPlain = headers.length === 1 && req.headers['content-encoding'] === undefined
  next(isPlain ? undefined : unsigned())
}

const unsigned = () => refuse('BAD_USER_INPUT', 'The signature does not hold.', { status: 400 })

async function take(
  { house, edgePool }: Pick<Edge, 'house' | 'edgePool'>,
  payments: PaymentsPort,
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  const event = await payments.readEvent(body, req.headersDistinct['stripe-signature']?.[0], house.now())
  const about = { settings: house.settings, requestId: requestIdIn(res) }
  const fresh = await receive((query) => edgePool.query(query), event, about)
  log.info('event', { requestId: about.requestId, event: event.id, type: event.type, fresh })
  res.setHeader('Cache-Control', 'no-store')
  res.json({ received: true })
}

function refusalFor(error: unknown, res: Response): unknown {
  if (!(error instanceof BadSignature)) return error
  log.warn('an event was not signed for us', { requestId: requestIdIn(res), why: error.why })
  return unsigned()
}

function refuseFlood(res: Response): void {
  res.setHeader('Retry-After', '1')
  answerError(
    refuse('UNAVAILABLE', 'Too many at once. Come again.', { status: 503, extensions: { retryAfter: 1 } }),
    requestIdIn(res),
    res,
  )
}
