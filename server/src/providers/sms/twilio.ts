import { z } from 'zod'
import { postTo } from '../http/post.js'
import { type Sms, type SmsPort, Undeliverable, Unsure } from './port.js'

const PATIENCE_MS = 10_000

/** `from`: a number, a sender's name, or a messaging service (`MG…`). `base`: Twilio's, or of whoever speaks like it. */
export type TwilioSettings = { base: string; accountSid: string; authToken: string; from: string }

const refusal = z.looseObject({ code: z.number() })

/** What is said about the number, for good. https://www.twilio.com/docs/api/errors */
const hopeless = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614, 21635])

/**
 * Twilio's Messages, by one form post. It knows no idempotency key: of a message whose answer was lost it is `Unsure`.
 * https://www.twilio.com/docs/messaging/api/message-resource
 */
export function twilio({ base, accountSid, authToken, from }: TwilioSettings): SmsPort {
  const url = `${base.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  }
  const sender: Record<string, string> = /^MG[0-9a-f]{32}$/i.test(from) ? { MessagingServiceSid: from } : { From: from }
  return {
    name: `Twilio at ${new URL(base).host}`,
    send: async ({ to, text }: Sms) => {
      const body = new URLSearchParams({ To: to, ...sender, Body: text }).toString()
      const { status, body: said } = await postTo(url, { body, headers, patienceMs: PATIENCE_MS }).catch(whichFailure)
      if (status >= 200 && status < 300) return
      const code = codeIn(said)
      if (status === 400 && code && hopeless.has(code)) throw new Undeliverable(String(code))
      // Never its words: they repeat the number.
      const words = `Twilio answered ${status}${code ? ` (${code})` : ''}.`
      throw status >= 500 ? new Unsure(words) : new Error(words)
    },
  }
}

/** Where no line was opened, nothing was sent. */
const neverThere = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function whichFailure(error: Error): never {
  const { code = '' } = (error.cause ?? {}) as { code?: string }
  if (neverThere.has(code)) throw new Error(`Twilio is not reached (${code}).`)
  throw new Unsure('Twilio did not answer.')
}

function codeIn(text: string): number | null {
  try {
    return refusal.parse(JSON.parse(text)).code
  } catch {
    return null
  }
}
