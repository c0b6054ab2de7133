import { z } from 'zod'
import { BadSignature } from './failures.js'
import type { Incoming } from './port.js'

/** A secret is for one of two senders: what happens to us, or to the accounts that are connected with us. `until`: the one before. */
export type SigningSecret = { secret: string; endpoint: Incoming['endpoint']; until?: Date }

/** Seconds, to both sides. */
const TOLERANCE = 300

const told = z.looseObject({
  id: z.string().regex(/^evt_\w{1,80}$/),
  object: z.literal('event'),
  type: z.string().regex(/^[a-z0-9_.]{1,100}$/),
  created: z.number().int().nonnegative(),
  livemode: z.boolean(),
  account: z.string().min(1).max(80).nullish(),
  api_version: z.string().max(80).nullish(),
  data: z.looseObject({
    object: z.looseObject({
      id: z.string().min(1).max(255).nullish(),
      object: z.string(),
      customer: z.union([z.string().max(255), z.looseObject({ id: z.string().max(255) })]).nullish(),
    }),
    previous_attributes: z
      .looseObject({ customer: z.string().max(255).nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
})

/**
 * A line of the vendor, read only if it holds. The vendor's library alone would let three things pass: a time in the future, for it refuses only old
 * ones; the last of several times; and bytes that decode to the same text, such as a byte order mark in front
 * (github.com/stripe/stripe-node, src/Webhooks.ts).
 */
export async function readSigned(
  raw: Buffer,
  header: string | undefined,
  { secrets, at }: { secrets: readonly SigningSecret[]; at: Date },
): Promise<Incoming> {
  if (!header) throw new BadSignature('no header')
  const seconds = timeIn(header)
  if (Math.abs(at.getTime() / 1_000 - seconds) > TOLERANCE) throw new BadSignature('too long ago, or to come')
  const text = raw.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(raw) || text.startsWith('\uFEFF')) throw new BadSignature('not plain UTF-8')
  const { Stripe } = await import('stripe')
  const good = secrets.filter(({ secret, until }) => {
    if (until && at > until) return false
    try {
      Stripe.webhooks.constructEvent(raw, header, secret, TOLERANCE, undefined, at.getTime())
      return true
    } catch {
      return false
    }
  })
  if (!good.length) throw new BadSignature('no secret of ours')
  const parsed = told.safeParse(JSON.parse(text))
  if (!parsed.success) throw new BadSignature('signed, and no event')
  return incoming(parsed.data, good)
}

/** Exactly one `t`, of digits. */
function timeIn(header: string): number {
  const times = header.split(',').filter((part) => part.trim().startsWith('t='))
  const digits = /^t=(\d{1,12})$/.exec(times[0]?.trim() ?? '')
  if (times.length !== 1 || !digits) throw new BadSignature('not one time')
  return Number(digits[1])
}

/** What concerns a connected account is signed by its secret, and nothing else is: a secret for the one says nothing of the other. */
function incoming({ data, account = null, ...event }: z.infer<typeof told>, good: readonly SigningSecret[]): Incoming {
  const endpoint = account ? 'CONNECT' : 'PLATFORM'
  if (!good.some((each) => each.endpoint === endpoint)) throw new BadSignature('the other sender’s secret')
  const { id = null, object, customer } = data.object
  const whose = typeof customer === 'string' ? customer : (customer?.id ?? null)
  // A card that was taken off belongs to nobody any more: whose it was stands beside it.
  const former = data.previous_attributes?.customer ?? null
  return {
    id: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1_000),
    livemode: event.livemode,
    account,
    apiVersion: event.api_version ?? null,
    objectRef: id,
    customerRef: object === 'customer' ? id : (whose ?? former),
    endpoint,
  }
}
