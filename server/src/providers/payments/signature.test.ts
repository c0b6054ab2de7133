import { expect, test } from 'vitest'
import { BadSignature } from './failures.js'
import { signatureOf } from './deliver.js'
import { readSigned, type SigningSecret } from './signature.js'

const at = new Date('2026-11-20T12:00:00.500Z')
const now = Math.floor(at.getTime() / 1_000)
const [ours, connects, old] = ['whsec_a', 'whsec_b', 'whsec_c'] as const
const secrets: SigningSecret[] = [
  { secret: ours, endpoint: 'PLATFORM' },
  { secret: connects, endpoint: 'CONNECT' },
  { secret: old, endpoint: 'PLATFORM', until: new Date(at.getTime() + 60_000) },
]
const event = (more: object = {}) =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'invoice.paid',
    created: now,
    livemode: false,
    api_version: null,
    data: { object: { id: 'in_1', object: 'invoice', customer: 'cus_1', metadata: { tenant: 'another' } } },
    ...more,
  })
const body = event()
const read = (raw: string | Buffer, header: string | undefined, when = at) =>
  readSigned(Buffer.from(raw), header, { secrets, at: when })
const refused = (raw: string | Buffer, header: string | undefined, when = at) =>
  expect(read(raw, header, when), String(header)).rejects.toThrow(BadSignature)

test('WI-01: what was signed for us is read, and nothing that differs by a byte, a scheme, a secret or a second header', async () => {
  const header = signatureOf(ours, body, now)
  expect(await read(body, header)).toMatchObject({
    id: 'evt_1',
    type: 'invoice.paid',
    customerRef: 'cus_1',
    endpoint: 'PLATFORM',
  })
  const [time, code] = header.split(',') as [string, string]
  for (const wrong of [
    undefined,
    '',
    'garbage',
    time,
    code,
    `${time},${code.replace('v1=', 'v0=')}`,
    `${time},v1=`,
    `${time},v1=${'0'.repeat(64)}`,
    `${header}, ${header}`,
    `t=${now - 1},${header}`,
    `${header},t=${now}`,
    `t=${now}.0,${code}`,
    `t=-${now},${code}`,
    signatureOf('whsec_of another', body, now),
    signatureOf('', body, now),
    signatureOf(connects, body, now),
  ])
    await refused(body, wrong)
  for (const other of [
    `${body}\n`,
    ` ${body}`,
    body.replace('paid', 'void'),
    JSON.stringify(JSON.parse(body), null, 1),
  ])
    await refused(other, header)
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body)])
  await refused(marked, header)
  // A byte that is no letter, within a word: what is read would not be what was signed.
  const broken = Buffer.from(body)
  broken[body.indexOf('another')] = 0xff
  await refused(broken, signatureOf(ours, broken.toString('utf8'), now))
  // One good code of several is enough, as while a secret is changed.
  expect(await read(body, `${time},v1=${'0'.repeat(64)},${code}`)).toMatchObject({ id: 'evt_1' })
  // Signed, and still nothing that we read.
  for (const strange of [
    '[]',
    '{}',
    'no JSON',
    event({ id: '../evt' }),
    event({ object: 'v2.event' }),
    event({ created: 'now' }),
  ])
    await refused(strange, signatureOf(ours, strange, now))
})

test('WI-02: five minutes to both sides, and a time that was changed is not signed', async () => {
  for (const t of [now, now - 299, now + 299]) await read(body, signatureOf(ours, body, t))
  for (const t of [now - 302, now + 302, now - 31_536_000, now + 31_536_000, 0])
    await refused(body, signatureOf(ours, body, t))
  await refused(body, signatureOf(ours, body, now - 400).replace(/t=\d+/, `t=${now}`))
})

test('WI-08: the secret before this one is good until its hour, and no longer; a connected account’s events are signed by the other', async () => {
  const later = new Date(at.getTime() + 61_000)
  const seconds = Math.floor(later.getTime() / 1_000)
  expect(await read(body, signatureOf(old, body, now))).toMatchObject({ id: 'evt_1' })
  await refused(body, signatureOf(old, body, seconds), later)
  expect(await read(body, signatureOf(ours, body, seconds), later)).toMatchObject({ id: 'evt_1' })
  const theirs = event({ account: 'acct_1' })
  expect(await read(theirs, signatureOf(connects, theirs, now))).toMatchObject({
    endpoint: 'CONNECT',
    account: 'acct_1',
  })
  await refused(theirs, signatureOf(ours, theirs, now))
})
