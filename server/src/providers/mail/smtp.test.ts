import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { Undeliverable } from './port.js'
import { smtp } from './smtp.js'

const letter = { to: 'ana@example.org', fromName: 'Harbour', subject: 'S', text: 'T', idempotencyKey: 'reset.1' }
const open: (() => void)[] = []
afterAll(() => {
  for (const close of open) close()
})

type Script = { rcpt?: string; data?: (socket: Socket, message: string) => void; dieInData?: () => boolean }

/** As little of a mail server as a conversation needs, so that it can fail at any word of it. */
async function server({ rcpt = '250 ok', data, dieInData }: Script): Promise<ReturnType<typeof smtp>> {
  const listening = createServer((socket) => {
    let message: string | null = null
    socket.on('error', () => undefined)
    socket.write('220 mail.example\r\n')
    socket.on('data', (chunk) => {
      if (message !== null) {
        message += chunk.toString()
        if (dieInData?.()) return void socket.destroy()
        if (!message.endsWith('\r\n.\r\n')) return
        data?.(socket, message)
        message = null
        return
      }
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (/^EHLO/i.test(line)) socket.write('250 mail.example\r\n')
        else if (/^RCPT/i.test(line)) socket.write(`${rcpt}\r\n`)
        else if (/^DATA/i.test(line)) {
          message = ''
          socket.write('354 go on\r\n')
        } else socket.write('250 ok\r\n')
      }
    })
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const port = smtp(`smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, 'no-reply@towns.example')
  open.push(() => {
    port.close()
    listening.close()
  })
  return port
}

test('a server is reached when it greets, without a mail, and is not when nobody is there', async () => {
  const arrived: string[] = []
  const port = await server({ data: (_socket, message) => void arrived.push(message) })
  await port.reach?.()
  expect(arrived).toEqual([])
  const nobody = smtp('smtp://127.0.0.1:9', 'no-reply@towns.example')
  open.push(nobody.close)
  await expect(nobody.reach?.()).rejects.toThrow()
})

const idOf = (message: string): string => /^message-id: (.*)$/im.exec(message)?.[1] ?? ''

test('IG-08: a server that dies in the middle of DATA is an error, and the next try arrives once', async () => {
  let deaths = 1
  const arrived: string[] = []
  const accept = (socket: Socket, message: string): void => {
    arrived.push(message)
    socket.write('250 kept\r\n')
  }
  const port = await server({ data: accept, dieInData: () => deaths-- > 0 })
  await expect(port.send({ ...letter, text: 'long '.repeat(50_000) })).rejects.toThrow()
  expect(arrived).toEqual([])
  await port.send({ ...letter, text: 'long '.repeat(50_000) })
  expect(arrived).toHaveLength(1)
}, 20_000)

test('IG-08: one that keeps the message and dies before it says so gets one more copy, under the same Message-ID', async () => {
  let deaths = 1
  const arrived: string[] = []
  const port = await server({
    data: (socket, message) => {
      arrived.push(message)
      if (deaths-- > 0) socket.destroy()
      else socket.write('250 kept\r\n')
    },
  })
  await expect(port.send(letter)).rejects.toThrow()
  await port.send(letter)
  expect(arrived.map(idOf)).toEqual(['<reset.1@towns.example>', '<reset.1@towns.example>'])
}, 20_000)

test.each([
  ['550 5.1.1 <ana@example.org>: no such user', '550 5.1.1'],
  ['553 5.2.1 mailbox shut', '553 5.2.1'],
  ['550 no mailbox here', '550'],
])('a refusal of the address itself is for good: %s', async (rcpt, reason) => {
  const failure = await (await server({ rcpt })).send(letter).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Undeliverable)
  expect(failure).toMatchObject({ reason, message: expect.not.stringContaining('ana@') })
})

test.each(['550 5.7.1 your address is on a list', '552 5.2.2 mailbox full', '450 4.2.0 greylisted', '421 too many'])(
  'a refusal of the moment, the sender or the policy is to be tried again: %s',
  async (rcpt) => {
    const failure = await (await server({ rcpt })).send(letter).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(Undeliverable)
  },
)

test('a notice says how it is switched off, in one click; what cannot be switched off does not', async () => {
  const arrived: string[] = []
  const port = await server({
    data: (socket, message) => {
      arrived.push(message)
      socket.write('250 kept\r\n')
    },
  })
  await port.send({ ...letter, unsubscribe: 'https://a.example/unsubscribe/abc' })
  await port.send(letter)
  expect(arrived[0]).toMatch(/^List-Unsubscribe: <https:\/\/a\.example\/unsubscribe\/abc>\r$/m)
  expect(arrived[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(arrived[1]).not.toMatch(/unsubscribe/i)
  expect(arrived[1]).toMatch(/^Auto-Submitted: auto-generated\r$/m)
})
