import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SmsPort } from './port.js'

export type Received = { to: string; text: string }
export type SmsUnderTest = { port: SmsPort; received: () => Received[]; close: () => Promise<void> }

/** What every adapter of the port keeps: run against the stand-in and against the real one. */
export function smsContract(name: string, open: () => Promise<SmsUnderTest>): void {
  describe(name, () => {
    let sms: SmsUnderTest
    beforeAll(async () => {
      sms = await open()
    })
    afterAll(() => sms.close())

    test('a message arrives at its number as it was written, in every script, and a sign of a form is no sign', async () => {
      const texts = ['042195 is your code & nothing=else +1', 'رمزك 042195', '042195 — größer 🦊\nline']
      for (const text of texts) await sms.port.send({ to: '+491713920012', text, idempotencyKey: text })
      expect(
        sms
          .received()
          .map(({ text }) => text)
          .sort(),
      ).toEqual([...texts].sort())
      expect(new Set(sms.received().map(({ to }) => to))).toEqual(new Set(['+491713920012']))
    })
  })
}
