import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../testing/scratch.js'
import { smsContract } from './contract.js'
import { smsOutbox } from './embedded.js'
import { Undeliverable, Unsure } from './port.js'
import { twilio } from './twilio.js'

smsContract('the outbox', async () => {
  const port = smsOutbox(scratchFolder('outbox-sms'))
  return { port, received: () => port.list(), close: async () => undefined }
})

const accountSid = `AC${'0'.repeat(32)}`

/** As much of Twilio's Messages as one post needs, on loopback. */
async function openTwilio(answer: { status: number; body: string } = { status: 201, body: '{"sid":"SM1"}' }) {
  const heard: { path: string | undefined; login: string; form: URLSearchParams }[] = []
  const server = createServer(async (req, res) => {
    let text = ''
    for await (const part of req) text += part
    const login = Buffer.from(req.headers.authorization?.split(' ')[1] ?? '', 'base64').toString()
    heard.push({ path: req.url, login, form: new URLSearchParams(text) })
    res.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = { base, accountSid, authToken: 'the-token', from: '+12025550123' }
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((done) => void server.close(() => done()))
  }
  return { port: twilio(settings), settings, heard, close }
}

smsContract('Twilio, against a server on loopback', async () => {
  const { port, heard, close } = await openTwilio()
  const received = () => heard.map(({ form }) => ({ to: form.get('To') ?? '', text: form.get('Body') ?? '' }))
  return { port, received, close }
})

const sms = { to: '+491713920012', text: '042195', idempotencyKey: 'k' }

test('Twilio is asked where its account is, by its token, in the name of a number or of a service', async () => {
  const { port, settings, heard, close } = await openTwilio()
  await port.send(sms)
  await twilio({ ...settings, from: `MG${'a'.repeat(32)}` }).send(sms)
  expect(heard.map(({ path, login }) => [path, login])).toEqual(
    Array(2).fill([`/2010-04-01/Accounts/${accountSid}/Messages.json`, `${accountSid}:the-token`]),
  )
  expect(heard.map(({ form }) => [form.get('From'), form.get('MessagingServiceSid')])).toEqual([
    ['+12025550123', null],
    [null, `MG${'a'.repeat(32)}`],
  ])
  await close()
})

test('a number that takes none is given up; everything else is tried again; nothing quotes the number or the token', async () => {
  const said = (code: number) => JSON.stringify({ code, message: `The number ${sms.to} is not a mobile number` })
  const answers = [
    { status: 400, body: said(21614), given: true },
    { status: 400, body: said(21606), given: false },
    { status: 401, body: said(20003), given: false },
    { status: 429, body: said(20429), given: false },
    { status: 500, body: '<html>', given: false },
  ]
  for (const { given, ...answer } of answers) {
    const { port, close } = await openTwilio(answer)
    const error = (await port.send(sms).catch((thrown: unknown) => thrown)) as Error
    expect(error instanceof Undeliverable, answer.body).toBe(given)
    expect(error instanceof Unsure, answer.body).toBe(answer.status === 500)
    expect(error.message).not.toMatch(/\+49|the-token/)
    await close()
  }
  const { port, close } = await openTwilio()
  await close()
  const away = await port.send(sms).catch((thrown: unknown) => thrown)
  expect(away, 'nobody was there').not.toBeInstanceOf(Unsure)
  expect(away).toBeInstanceOf(Error)
  const cut = createServer((req) => req.on('data', () => req.destroy()))
  await new Promise<void>((done) => cut.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(cut.address() as AddressInfo).port}`
  const lost = twilio({ base, accountSid, authToken: 'the-token', from: '+12025550123' })
  await expect(lost.send(sms), 'the line was lost').rejects.toThrow(Unsure)
  await new Promise<void>((done) => void cut.close(() => done()))
})
