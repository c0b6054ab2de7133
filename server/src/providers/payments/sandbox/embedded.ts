import { randomUUID } from 'node:crypto'
import { productRefOf } from '../names.js'
import type { PaymentsPort } from '../port.js'
import { readSigned } from '../signature.js'
import { stripeCalls } from '../stripe.js'
import { callerOf } from '../stripe-call.js'
import { ownPrices } from './catalogue.js'
import { lineTo } from './line.js'
import { type Sandbox, sandboxOf } from './sandbox.js'
import { openStore, type Store } from './store.js'

export type SandboxPort = PaymentsPort & { sandbox: Sandbox; close: () => void }

export const isSandbox = (port: PaymentsPort | null): port is SandboxPort => port !== null && 'sandbox' in port

export type SandboxSettings = { file: string; now: () => Date; pages: string }

/**
 * A stateful stand-in of Stripe for the whole installation: nothing leaves it and nobody is charged. Not there in production. It is asked by the very
 * adapter that asks Stripe (decision 0118).
 */
export function paymentsSandbox({ file, now, pages }: SandboxSettings): SandboxPort {
  let opened: Store | undefined
  // Opened when it is first needed: most processes never ask for a payment.
  const open = (): Store => (opened ??= openStore(file, { houseNow: now, pages }))
  const call = callerOf({ secretKey: 'sk_test_sandbox', line: lineTo(open), timeoutMs: 10_000, retries: 0 })
  const calls = stripeCalls(call, { tax: false })
  const secrets = () =>
    (['PLATFORM', 'CONNECT'] as const).map((endpoint) => ({ endpoint, secret: open().secret(endpoint) }))
  return {
    ...calls,
    name: 'sandbox (stand-in: nobody is charged)',
    staysHere: true,
    livemode: false,
    ownPrices,
    now: () => open().now(),
    putPrice: async (wish, key) => {
      const known = open().get(`${ownPrices}${wish.id}`)
      if (known) return known.id
      const ref = productRefOf(wish.planKey)
      if (!open().get(ref))
        await calls.putProduct(
          { ref, planKey: wish.planKey, name: wish.planName, description: null },
          `product:${ref}:${randomUUID()}`,
        )
      return calls.putPrice(wish, key)
    },
    readEvent: (raw, header, at) => readSigned(raw, header, { secrets: secrets(), at }),
    sandbox: sandboxOf(open),
    close: () => opened?.close(),
  }
}
