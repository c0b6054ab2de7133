import type { Position } from '../schema-walk.js'
import { brokenConstraints, declaredConstraints, enumValue, sampleValue } from '../values.js'

const lengths = [0, 1, 2, 3, 13, 21, 41, 51, 61, 64, 81, 101, 121, 201, 255, 301, 501, 1_001, 2_001, 5_001, 10_001]
const words = [
  'not valid!',
  'no@where',
  'https://',
  '#12',
  '+1',
  '25:99',
  'XX_yy',
  '2026-99-99',
  '-',
  'ftp://a.example',
]
const numbers = [-1, 91, 181, 1_001, 100_001, 2_000_000_000, -2_000_000_000, 0.5]

/** One declared constraint of one place, and a value of the right GraphQL type that breaks it. */
export type Broken = { constraint: string; value: unknown; inItem: boolean }

/** An input stands at many places, and is broken at each in the same ways. */
const known = new Map<string, Broken[]>()

/** Every constraint the place declares, broken once; the classes' own validator says when a value does. */
export function breaksOf(position: Position): Broken[] {
  const { input, property, leaf, kind, inList } = position
  const place = `${input}.${property} ${leaf} ${kind} ${inList}`
  const broken = known.get(place) ?? findBreaks(position)
  known.set(place, broken)
  return broken
}

function findBreaks({ input, property, leaf, kind, inList }: Position): Broken[] {
  if (!input) return []
  return declaredConstraints(input, property).map(({ name, each }) => {
    const items = [...lengths.map((length) => 'x'.repeat(length)), ...words]
    const candidates = each || !inList ? itemsFor(leaf, kind, items) : listsOf(leaf, { input, property })
    const value = candidates.find((candidate) =>
      brokenConstraints(input, property, each ? [candidate] : candidate).includes(name),
    )
    if (value === undefined) throw new Error(`The sweep knows no value that breaks ${name} of ${input}.${property}.`)
    return { constraint: name, value, inItem: each }
  })
}

function itemsFor(leaf: string, kind: Position['kind'], texts: string[]): unknown[] {
  if (kind === 'enum') return ['NO_SUCH_VALUE']
  return leaf === 'Int' || leaf === 'Float' ? numbers : texts
}

function listsOf(leaf: string, place: { input: string; property: string }): unknown[][] {
  const item = (): unknown => enumValue(leaf) ?? sampleValue({ leaf, ...place, path: [place.property, 0] })
  return [0, 1, 2, 8, 11, 21, 31, 51, 101, 251].map((length) => Array.from({ length }, item))
}
