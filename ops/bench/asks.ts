/** One search: words and a point, as both sides get it. */
export type Ask = { words: string; lat: number; lng: number }

export const radiusKm = 10

const places: [number, number][] = [
  [52.52, 13.405],
  [51.507, -0.128],
  [40.713, -74.006],
  [35.68, 139.76],
  [48.857, 2.352],
  [-33.87, 151.21],
  [6.52, 3.38],
  [-23.55, -46.63],
]
const trades =
  'coffee bakery salon dentist plumber electrician gym florist bookshop pizza sushi bar hotel lawyer garage pharmacy vet nursery tailor barber'.split(
    ' ',
  )
const manners =
  'golden silver corner happy green blue old new royal little urban central river sunny lucky grand prime fresh daily modern'.split(
    ' ',
  )
const kinds = 'house studio shop place works company hub point lounge collective'.split(' ')
const told = 'local business offering services with friendly staff and fair prices in'.split(' ')
const towns = 'berlin london york tokyo paris sydney lagos paulo'.split(' ')

/** The words everybody types: a trade near a point. */
export function tradeAsks(count: number, random: () => number): Ask[] {
  return distinct(count, () => near(pick(trades, random), random))
}

/** Two thousand other words: single ones, beginnings, two or three together in any order, numbers, and typing mistakes. */
export function otherAsks(count: number, random: () => number): Ask[] {
  const single = [...manners, ...kinds, ...told, ...towns]
  const every = [...single, ...trades]
  const pair = () => `${pick(every, random)} ${pick(every, random)}`
  const makers = [
    ...[() => pick(single, random), () => beginning(pick(every, random), random), pair, pair],
    ...[() => `${pair()} ${pick(every, random)}`, () => `${1 + Math.floor(random() * 100_000)}`],
    () => mistyped(pick(every, random), random),
  ]
  const words = new Set<string>()
  for (let at = 0; words.size < 2_000; at++) words.add(makers[at % makers.length]?.() ?? '')
  const list = [...words]
  return distinct(count, () => near(pick(list, random), random))
}

/** What stands in the search field while somebody types: beginnings of names, trades and towns, some with a second word begun. */
export function typed(count: number, random: () => number): string[] {
  const begun = () => beginning(pick([...manners, ...trades, ...towns], random), random)
  return Array.from({ length: count }, () => (random() < 0.3 ? `${pick(manners, random)} ${begun()}` : begun()))
}

/** A reproducible stream of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function distinct(count: number, make: () => Ask): Ask[] {
  const asks = new Map<string, Ask>()
  while (asks.size < count) {
    const ask = make()
    asks.set(`${ask.words} ${ask.lat} ${ask.lng}`, ask)
  }
  return [...asks.values()]
}

function near(words: string, random: () => number): Ask {
  const [lat, lng] = pick(places, random)
  return { words, lat: five(lat + (random() - 0.5) * 0.3), lng: five(lng + (random() - 0.5) * 0.45) }
}

function beginning(word: string, random: () => number): string {
  return word.slice(0, Math.max(2, Math.ceil(random() * word.length)))
}

function mistyped(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length)
  return `${word.slice(0, at)}${random() < 0.5 ? '' : 'x'}${word.slice(at + 1)}`
}

function pick<T>(list: T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

const five = (value: number) => Number(value.toFixed(5))
