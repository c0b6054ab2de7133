import { randomFrom } from './asks.ts'

const first = 'golden silver corner happy green blue old new royal little urban central river sunny lucky grand'.split(
  ' ',
)
const second =
  'coffee bakery salon dentist plumber electrician gym florist bookshop pizza sushi bar hotel garage pharmacy tailor'.split(
    ' ',
  )
const third = 'house studio shop place works company hub point lounge collective'.split(' ')
const streets = 'Linden Mill Church Station Garden Market Bridge School Park Forest'.split(' ')
const heading =
  'source_id,name,category,description,street,city,postal,country,lat,lng,phone,email,website,tags,opening_hours'

/** A file as towns keep them, in 15 columns: names that differ, 400 categories' worth of places, hours of which some are odd. */
export function csvOf(count: number, seed: number): Buffer {
  const random = randomFrom(seed)
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const lines = Array.from({ length: count }, (_, at) => {
    const trade = pick(second)
    const name = `${pick(first)} ${trade} ${pick(third)} ${at}`
    const place = [
      `${pick(streets)} Street ${1 + Math.floor(random() * 200)}`,
      'Pellhaven',
      `${10_000 + (at % 900)}`,
      'DE',
    ]
    const point = [(48 + random() * 4).toFixed(6), (8 + random() * 5).toFixed(6)]
    const contact = [
      `+4930${String(1_000_000 + at).padStart(7, '0')}`,
      `shop${at}@example.com`,
      `https://shop${at}.example.com`,
    ]
    const told = `"We are a ${trade}, ${pick(first)} and ${pick(first)}, open since ${1900 + (at % 120)}."`
    return [
      `row-${at}`,
      name,
      trade,
      told,
      ...place,
      ...point,
      ...contact,
      `${trade};${pick(third)}`,
      hoursOf(at),
    ].join(',')
  })
  return Buffer.from(`${heading}\n${lines.join('\n')}\n`)
}

function hoursOf(at: number): string {
  if (at % 7 === 0) return ''
  return at % 3 ? '"Mo-Fr 09:00-18:00; Sa 10:00-14:00"' : '"Mo-Su 11:00-23:00; PH off"'
}
