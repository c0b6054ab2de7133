import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MailPort } from './port.js'

/** What arrived, as its reader sees it. */
export type Received = { to: string; fromName: string; subject: string; text: string; headers: string }

export type MailUnderTest = { port: MailPort; received: () => Promise<Received[]>; close: () => Promise<void> }

/** What every adapter of the mail port keeps: run against the stand-in and against the real one. */
export function mailContract(name: string, open: () => Promise<MailUnderTest>): void {
  describe(name, () => {
    let mail: MailUnderTest
    beforeAll(async () => {
      mail = await open()
    })
    afterAll(() => mail.close())

    const letter = (given: { key: string; subject?: string; text?: string; fromName?: string; to?: string }) => ({
      to: given.to ?? 'ana@example.org',
      fromName: given.fromName ?? 'Harbour Town',
      subject: given.subject ?? 'Confirm your e-mail address',
      text: given.text ?? 'Open this link:\n\nhttps://harbour.example/admin/confirm#token=abc_DEF-123\n',
      idempotencyKey: given.key,
    })
    const sent = async (given: Parameters<typeof letter>[0]): Promise<Received | undefined> => {
      await mail.port.send(letter(given))
      const wanted = letter(given)
      return (await mail.received()).find(
        (one) => one.to === wanted.to && one.subject.startsWith(wanted.subject.slice(0, 5)),
      )
    }

    test('a message arrives with its address, sender’s name, subject and text unchanged', async () => {
      const { key: _, ...expected } = { key: '', ...letter({ key: 'plain', to: 'plain@example.org' }) }
      expect(await sent({ key: 'plain', to: 'plain@example.org' })).toMatchObject({
        to: expected.to,
        fromName: expected.fromName,
        subject: expected.subject,
        text: expected.text,
      })
    })

    test('every script arrives as it was written, right-to-left too, and long lines stay whole', async () => {
      const text = `مرحبًا،\n\nسجّل أحدهم هذا العنوان 🦊\n\n${'слово '.repeat(60)}\n\nhttps://x.example/${'a'.repeat(400)}\n`
      const given = {
        key: 'scripts',
        to: 'rtl@example.org',
        fromName: 'سوق المدينة',
        subject: 'أكِّد بريدك — 確認',
        text,
      }
      expect(await sent(given)).toMatchObject({ fromName: given.fromName, subject: given.subject, text })
    })

    test('a line break in a name or a subject begins no header, and adds no reader', async () => {
      const before = (await mail.received()).length
      await mail.port.send(
        letter({
          key: 'injected',
          to: 'one@example.org',
          fromName: 'Evil\r\nBcc: two@example.org',
          subject: 'Hello\r\nBcc: three@example.org\r\n\r\nAnother body',
        }),
      )
      const all = await mail.received()
      expect(all.length).toBe(before + 1)
      expect(all.map((one) => one.to)).not.toContain('two@example.org')
      expect(all.map((one) => one.to)).not.toContain('three@example.org')
      expect(all.find((one) => one.to === 'one@example.org')?.headers).not.toMatch(/^bcc:/im)
    })

    test('the same key is the same message: sent again it can be known for a repeat', async () => {
      const of = async (): Promise<string[]> => {
        const mails = (await mail.received()).filter((one) => one.to === 'twice@example.org')
        return [...new Set(mails.map((one) => one.headers.match(/^message-id: .*$/im)?.[0] ?? one.headers))]
      }
      await mail.port.send(letter({ key: 'verify-email.same', to: 'twice@example.org' }))
      await mail.port.send(letter({ key: 'verify-email.same', to: 'twice@example.org' }))
      expect(await of()).toHaveLength(1)
    })

    test('many at once all arrive', async () => {
      const numbers = Array.from({ length: 20 }, (_, at) => at)
      await Promise.all(
        numbers.map((at) => mail.port.send(letter({ key: `many.${at}`, to: `many-${at}@example.org` }))),
      )
      const arrived = (await mail.received()).filter((one) => one.to.startsWith('many-')).map((one) => one.to)
      expect(arrived.sort()).toEqual(numbers.map((at) => `many-${at}@example.org`).sort())
    })
  })
}
