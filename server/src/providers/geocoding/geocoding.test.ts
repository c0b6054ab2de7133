import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { asking, geocodingContract, town } from './contract.js'
import { ownPlaces } from './embedded.js'
import { nominatim } from './nominatim.js'
import { NoAnswer } from './port.js'

geocodingContract('the asker’s own places', async () => ({ port: ownPlaces, close: async () => undefined }))

type Answer = (query: URLSearchParams, res: ServerResponse) => void

/** As much of Nominatim's /search as a structured question needs, on loopback. */
async function openNominatim(answer: Answer) {
  const asked: { query: URLSearchParams; agent: string | undefined; path: string }[] = []
  const server: Server = createServer((req, res) => {
    const { pathname, searchParams: query } = new URL(req.url ?? '/', 'http://localhost')
    asked.push({ query, agent: req.headers['user-agent'], path: pathname })
    answer(query, res)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((done) => void server.close(() => done()))
  }
  return { port: nominatim({ base, email: 'maps@towns.example' }), asked, close }
}

const place = (rank: number, more: object = {}) =>
  JSON.stringify([{ lat: '54.32', lon: '10.13', place_rank: rank, display_name: 'Pell Haven', ...more }])

const knowing: Answer = (query, res) => {
  const [line, city] = [query.get('street')?.toLowerCase() ?? '', query.get('city')]
  if (city === 'Atlantis' || line.startsWith('nirgendweg')) return void res.end('[]')
  const house = town.some(({ street, number }) => line === `${street} ${number}`)
  if (line) return void res.end(place(house ? 30 : 26))
  res.end(query.get('postalcode') ? place(21, { addresstype: 'postcode' }) : place(16))
}

geocodingContract('Nominatim, against a server on loopback', () => openNominatim(knowing))

test('Nominatim is told who asks, in parts, and each request waits for its turn', async () => {
  const { port, asked, close } = await openNominatim(knowing)
  let turns = 0
  const turn = async () => {
    turns += 1
  }
  const address = {
    line1: 'Nirgendweg 1',
    line2: null,
    city: 'Pell Haven',
    region: 'SH',
    postal: '24103',
    country: 'DE',
  }
  await port.locate(asking({ address, turn }))
  expect(turns).toBe(2)
  expect(asked.map(({ path, agent }) => [path, agent])).toEqual(
    Array(2).fill(['/search', 'Mainstreet (maps@towns.example)']),
  )
  const [first, second] = asked.map(({ query }) => Object.fromEntries(query))
  const rest = {
    city: 'Pell Haven',
    state: 'SH',
    postalcode: '24103',
    countrycodes: 'de',
    limit: '1',
    format: 'jsonv2',
  }
  expect(first).toEqual({ ...rest, street: 'Nirgendweg 1', email: 'maps@towns.example', 'accept-language': 'de' })
  expect(second).not.toHaveProperty('street')
  await close()
})

test('what is no answer is told apart from what is not there: refused, broken, elsewhere on earth, too long, too far, gone', async () => {
  const rests: Record<string, number> = { 429: 120, 403: 60 }
  const wrong: [string, Answer][] = [
    ['429', (_, res) => void res.writeHead(429, { 'retry-after': '120' }).end('slow down')],
    ['403', (_, res) => void res.writeHead(403).end('blocked')],
    ['nothing as a number', (_, res) => void res.end(place(30, { lat: null }))],
    ['no text as a number', (_, res) => void res.end(place(30, { lat: '' }))],
    ['500', (_, res) => void res.writeHead(500).end('<html>')],
    ['garbage', (_, res) => void res.end('<!doctype html>')],
    ['another shape', (_, res) => void res.end('{"error":"x"}')],
    ['no latitude', (_, res) => void res.end(place(30, { lat: '91' }))],
    ['no number', (_, res) => void res.end(place(30, { lon: 'east' }))],
    ['a flood', (_, res) => void res.end(place(30, { display_name: 'x'.repeat(300_000) }))],
    ['elsewhere', (_, res) => void res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['hung up', (_, res) => void res.destroy()],
  ]
  const city = asking({ address: { ...asking({}).address, city: 'Pell Haven' } })
  for (const [what, answer] of wrong) {
    const { port, close } = await openNominatim(answer)
    const error = await port.locate(city).catch((thrown: unknown) => thrown)
    expect(error, what).toBeInstanceOf(NoAnswer)
    expect((error as NoAnswer).retryAfter, what).toBe(rests[what] ?? null)
    await close()
  }
})

test('a large town is a town however wide it is, a state is no place; what it is called comes on one line', async () => {
  const city = asking({ address: { ...asking({}).address, city: 'Pell Haven' } })
  const cases: [number, string | undefined, string | null][] = [
    [8, 'city', 'CITY'],
    [12, 'municipality', 'CITY'],
    [8, 'state', null],
    [12, 'county', null],
    [4, 'country', null],
    [8, undefined, null],
    [30, 'house', 'ADDRESS'],
  ]
  for (const [rank, addresstype, precision] of cases) {
    const { port, close } = await openNominatim(
      (_, res) => void res.end(place(rank, { addresstype, display_name: 'Pell\u0000\nHaven\u202e' })),
    )
    const found = await port.locate(city)
    expect([rank, addresstype, found?.precision ?? null]).toEqual([rank, addresstype, precision])
    if (found) expect(found.label).toBe('Pell Haven')
    await close()
  }
})

test('an answer that would come too late is not waited for, and no second question is asked', async () => {
  const address = { ...asking({}).address, line1: 'Nirgendweg 1', city: 'Pell Haven' }
  const dumb = await openNominatim(() => undefined)
  const since = performance.now()
  await expect(dumb.port.locate(asking({ address, msLeft: () => 200 }))).rejects.toThrow(NoAnswer)
  expect(performance.now() - since, 'not the five seconds').toBeLessThan(3_000)
  await dumb.close()
  const { port, asked, close } = await openNominatim((_, res) => void res.end('[]'))
  const left = [3_000, 0]
  await expect(port.locate(asking({ address, msLeft: () => left.shift() ?? 0 }))).rejects.toThrow(NoAnswer)
  expect(asked).toHaveLength(1)
  await close()
})

test('own places: one wrong pin moves nothing, and two towns of one name have no middle', async () => {
  const key = { street: '', number: '', postal: '', city: 'pellhaven', country: '' }
  const stray = { ...town[0], lat: -33, lng: 151 } as (typeof town)[number]
  expect((await ownPlaces.locate(asking({ key, known: async () => [...town, stray] })))?.lat).toBeCloseTo(54.32, 1)
  const twins = [...town, ...town.map((each) => ({ ...each, lat: 42, lng: -71 }))]
  expect(await ownPlaces.locate(asking({ key, known: async () => twins }))).toBeNull()
  const abroad = asking({ key: { ...key, country: 'US' } })
  expect(await ownPlaces.locate(abroad), 'another country').toBeNull()
})
