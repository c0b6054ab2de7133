import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sms, SmsPort } from './port.js'

export type CaughtSms = Sms & { at: string }

/** Stand-in: messages go to a folder that the page `/outbox` shows; no phone rings. Not there in production. */
export function smsOutbox(folder: string, now: () => Date = () => new Date()): SmsPort & { list: () => CaughtSms[] } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    name: 'outbox (stand-in: nothing is sent)',
    send: async (sms) => {
      const path = join(folder, `${createHash('sha256').update(sms.idempotencyKey).digest('hex').slice(0, 24)}.json`)
      writeFileSync(`${path}.part`, JSON.stringify({ ...sms, at: now().toISOString() }), { mode: 0o600 })
      renameSync(`${path}.part`, path)
    },
    list: () =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CaughtSms)
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, 200),
  }
}
