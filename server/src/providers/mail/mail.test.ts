import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { mailContract, type Received } from './contract.js'
import { outbox } from './embedded.js'
import { smtp } from './smtp.js'
import { scratchFolder } from '../../testing/scratch.js'

mailContract('the outbox', async () => {
  const port = outbox(scratchFolder('outbox'))
  const received = async (): Promise<Received[]> =>
    port.list().map((mail) => ({ ...mail, headers: `message-id: ${mail.idempotencyKey}` }))
  return { port, received, close: async () => undefined }
})

mailContract('SMTP, against a server on loopback', async () => {
  const raw: { to: string; text: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo)
          raw.push({ to: address, text: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: number } = server.server.address() as AddressInfo
  const port = smtp(`smtp://127.0.0.1:${number}`, 'no-reply@towns.example')
  return {
    port,
    received: async () => raw.map(({ to, text }) => readMessage(to, text)),
    close: async () => {
      port.close()
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
})

/** Enough of RFC 5322, 2045 and 2047 to read what nodemailer writes. */
function readMessage(to: string, message: string): Received {
  const [head = '', ...rest] = message.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const value = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const encoding = value('content-transfer-encoding').toLowerCase()
  const body = rest.join('\r\n\r\n')
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quoted(body)
        : Buffer.from(body)
  const fromName = words(
    value('from')
      .replace(/\s*<[^>]*>$/, '')
      .replace(/^"(.*)"$/, '$1'),
  )
  return { to, fromName, subject: words(value('subject')), text: bytes.toString().replaceAll('\r\n', '\n'), headers }
}

function quoted(text: string): Buffer {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}

function words(value: string): string {
  const joined = value.replace(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
  return joined.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))).toString(),
  )
}

test('SMTP: a server that refuses, is not there or says nothing is an error for the job to retry, in time', async () => {
  const letter = { to: 'a@example.org', fromName: 'A', subject: 'S', text: 'T', idempotencyKey: 'k' }
  const refusing = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
  })
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
  const { port } = refusing.server.address() as AddressInfo
  await expect(smtp(`smtp://127.0.0.1:${port}`, 'no-reply@towns.example').send(letter)).rejects.toThrow(
    /No such mailbox/,
  )
  await new Promise<void>((resolve) => refusing.close(resolve))
  await expect(smtp(`smtp://127.0.0.1:${port}`, 'no-reply@towns.example').send(letter)).rejects.toThrow(/ECONNREFUSED/)

  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const startedAt = performance.now()
  const { port: mute } = silent.address() as AddressInfo
  await expect(smtp(`smtp://127.0.0.1:${mute}`, 'no-reply@towns.example').send(letter)).rejects.toThrow(/Greeting/)
  expect(performance.now() - startedAt).toBeLessThan(20_000)
  silent.close()
}, 60_000)
