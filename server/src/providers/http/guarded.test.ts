import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guard, guardedWeb } from './guarded.js'
import { Unread } from '../web/port.js'
import { isPublicAddress } from './public-address.js'

/** Two listeners on one port: what is inside, which nobody may reach, and what stands for the world outside. */
const hits = { inside: 0, outside: 0 }
const listeners = (['127.0.0.1', '127.0.0.2'] as const).map((address) =>
  createSocketServer((socket) => {
    hits[address === '127.0.0.1' ? 'inside' : 'outside'] += 1
    socket.destroy()
  }),
)
type Listener = (typeof listeners)[number]
let port = 0
let site: Server
let answer: { status: number; headers?: Record<string, string>; body: string } = { status: 200, body: '' }
beforeAll(async () => {
  const [inside, outside] = listeners as [Listener, Listener]
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done))
  port = (inside.address() as AddressInfo).port
  await new Promise<void>((done) => outside.listen(port, '127.0.0.2', done))
  site = createServer((_req, res) => {
    res.writeHead(answer.status, answer.headers)
    res.end(answer.body)
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  for (const each of [...listeners, site]) each.close()
})

const limits = { mostBytes: 1_000, patienceMs: 2_000 }
const inside = { address: '127.0.0.1', family: 4 }
const outside = { address: '127.0.0.2', family: 4 }
/** On the port of the bait, so that only the address stands in the way. */
const web = (guard: Guard = {}) =>
  guardedWeb({
    ports: [String(port)],
    isPublic: (each) => each === '127.0.0.2',
    resolve: async () => [inside],
    ...guard,
  })
const refused = async (url: string, guard: Guard = {}) => {
  const error = await web(guard)
    .get(url, limits)
    .catch((thrown: unknown) => thrown)
  expect([url, error]).toEqual([url, new Unread()])
}

test('SS-01: no address but those of the public internet, the borders of the ranges included', () => {
  const shut =
    '127.0.0.1 127.255.255.255 0.0.0.0 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.19.255.255 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 ::1 :: fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 ::ffff:127.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:7f00:1:: 2001:db8::1 none'
  expect(shut.split(' ').filter(isPublicAddress)).toEqual([])
  const open = ['100.63.255.254', '100.128.0.1', '172.15.255.254', '172.32.0.1', '8.8.8.8', '2606:2800:220:1::1']
  expect(open.filter((each) => !isPublicAddress(each))).toEqual([])
})

test('SS-02: however it is spelt, what is inside is not asked', async () => {
  const spelt = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::]', '[::ffff:127.0.0.1]']
  const more = ['localhost', 'localhost.', '%31%32%37.0.0.1', '１２７.０.０.１', '127。0。0。1']
  for (const host of [...spelt, ...more]) await refused(`https://${host}:${port}/`)
  for (const url of [`https://user@127.0.0.1:${port}/`, `https://a#@127.0.0.1:${port}`, 'https://', 'nonsense'])
    await refused(url)
  expect(hits.inside).toBe(0)
})

test('SS-03: a name that points elsewhere the next moment is judged where the connection is made, 300 times over', async () => {
  let asked = 0
  const turns = async () => [asked++ % 2 ? inside : outside]
  const moving = web({ resolve: turns })
  for (let n = 0; n < 300; n++) await moving.get(`https://moving.example:${port}/`, limits).catch(() => undefined)
  expect(asked).toBe(300)
  await refused(`https://mixed.example:${port}/`, { resolve: async () => [outside, inside] })
  await refused(`https://none.example:${port}/`, { resolve: async () => [] })
  expect(hits).toEqual({ inside: 0, outside: 150 })
})

test('SS-04: a redirection is not followed', async () => {
  const allow = `kettle.example=127.0.0.1:${(site.address() as AddressInfo).port}`
  for (const location of [`http://127.0.0.1:${port}/`, 'http://169.254.169.254/', 'file:///etc/passwd']) {
    answer = { status: 302, headers: { location }, body: 'gone' }
    expect(await web({ allow }).get('https://kettle.example/x', limits)).toEqual({ status: 302, body: 'gone' })
  }
  expect(hits.inside).toBe(0)
})

test('SS-05: https alone, on its ports alone: nothing else is so much as looked up', async () => {
  let asked = 0
  const resolve = async () => {
    asked += 1
    return [outside]
  }
  for (const scheme of ['ftp', 'gopher', 'file', 'data', 'ws'])
    await refused(`${scheme}://out.example:${port}/`, { resolve })
  // Written out, so that whoever let plain http through would be heard knocking.
  const before = hits.outside
  await refused(`http://127.0.0.2:${port}/`, { resolve })
  for (const each of [22, 25, 80, 5432, 6379]) {
    const shut = guardedWeb({ resolve, isPublic: () => true }).get(`https://out.example:${each}/`, limits)
    await expect(shut).rejects.toEqual(new Unread())
  }
  expect([asked, hits.outside - before]).toEqual([0, 0])
})

test('SS-06: whatever goes wrong is told in the same words; what is too long or too slow is not read', async () => {
  const allow = `kettle.example=127.0.0.1:${(site.address() as AddressInfo).port},shut.example=127.0.0.1:1`
  answer = { status: 200, body: 'x'.repeat(1_001) }
  await refused('https://kettle.example/', { allow })
  await refused('https://shut.example/', { allow })
  answer = { status: 200, body: 'token' }
  expect(await web({ allow }).get('https://kettle.example/', limits)).toEqual({ status: 200, body: 'token' })
  const never = new Promise<never>(() => undefined)
  const slow = web({ resolve: () => never }).get(`https://slow.example:${port}/`, { ...limits, patienceMs: 100 })
  await expect(slow).rejects.toEqual(new Unread())
})
