import { createHmac } from 'node:crypto'
import { postTo } from '../http/post.js'
import type { Store } from './sandbox/store.js'

const AT_ONCE = 20
const PATIENCE_MS = 5_000
const LONGEST_WAIT_MS = 60_000

/** The header as Stripe writes it: seconds, and a code over them and the body. */
export function signatureOf(secret: string, body: string, seconds: number): string {
  const code = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${code}`
}

/** Posts what waits to our own address, signed, in the order it happened, unless the stand-in was told to be as bad as a vendor may be (`off`, `twice`, `shuffled`); what is not answered with 2xx comes again, later each time. */
export async function deliverWaiting(store: Store, url: string): Promise<number> {
  const how = store.switched('delivery')
  if (how === 'off') return 0
  const waiting = store.claim(AT_ONCE)
  if (how === 'shuffled') waiting.sort(() => Math.random() - 0.5)
  const secret = store.secret('PLATFORM')
  for (const { id, body, tries } of waiting) {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': signatureOf(secret, body, Math.floor(store.houseNow().getTime() / 1_000)),
    }
    const post = () =>
      postTo(url, { body, headers, patienceMs: PATIENCE_MS }).then(
        (answer) => answer.status,
        () => 0,
      )
    if (how === 'twice') await post()
    const status = await post()
    if (status >= 200 && status < 300) store.told(id)
    else store.tellLater(id, Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries))
  }
  return waiting.length
}
