import { getMetadataStorage as constraintsOf, validateSync } from 'class-validator'
import { getMetadataStorage } from 'type-graphql'
import { newId } from '../kernel/ids.js'
import type { Fill } from './schema-walk.js'

type InputClass = new () => Record<string, unknown>

/** The class behind an input type of the schema, which carries its constraints. */
export function inputClass(name: string): InputClass {
  const known = getMetadataStorage().inputTypes.find((type) => type.name === name)
  if (!known) throw new Error(`No class declares the input type ${name}.`)
  return known.target as unknown as InputClass
}

/** Names of the constraints that `value` breaks as this property of the input type. */
export function brokenConstraints(input: string, property: string, value: unknown): string[] {
  const instance = Object.assign(new (inputClass(input))(), { [property]: value })
  const errors = validateSync(instance, { forbidUnknownValues: false })
  return errors.filter((error) => error.property === property).flatMap((error) => Object.keys(error.constraints ?? {}))
}

/** The constraints a property declares, by class-validator's own names; `each`: of the items of a list. */
export function declaredConstraints(input: string, property: string): { name: string; each: boolean }[] {
  return constraintsOf()
    .getTargetValidationMetadatas(inputClass(input), '', false, false)
    .filter((metadata) => metadata.propertyName === property)
    .flatMap(({ name, type, each }) => (type === 'customValidation' && name ? [{ name, each }] : []))
}

/** The first value of an enum; undefined for what is none. */
export function enumValue(name: string): string | undefined {
  const known = getMetadataStorage().enums.find((each) => each.name === name)
  return known && Object.keys(known.enumObj)[0]
}

/** What a name says about its value; the first candidate that the declared constraints accept is taken. */
const hints: [RegExp, () => string[]][] = [
  [/email/i, () => [`${newId()}@sample.example`]],
  // Not the password of the tests' people: a sweep must never prove to be one of them.
  [/password/i, () => ['a drawer of unmatched spoons']],
  [/^host$/i, () => [`www.sample-${newId().slice(-12)}.org`]],
  [/slug|subdomain/i, () => [`sample-${newId().slice(-12)}`]],
  [/timezone/i, () => ['Europe/Berlin']],
  [/locale/i, () => ['en']],
  [/phone/i, () => ['+49 89 21998900']],
  [/website/i, () => ['https://www.example.org/']],
  [/origin/i, () => ['https://www.example.org']],
  [/country/i, () => ['DE']],
  [/closes/i, () => ['17:00']],
  [/^columns$/, () => ['name']],
  [/planKey/i, () => ['pro']],
  [/currency/i, () => ['EUR']],
  [/until|openAt/i, () => ['2099-01-01T00:00:00Z']],
]
const anything = ['Sample words', 'sample', '#336699', '09:00', '2026-12-24', 'en', 'DE', 'https://www.example.org/']

/** Which candidate fits where: the sweeps fill the same places thousands of times. */
const fitting = new Map<string, number>()

/** A value that the schema and the declared constraints accept, made from types and names alone. */
export const sampleValue: Fill = ({ leaf, input, property, path }) => {
  const candidates = candidatesFor(leaf, property)
  if (!input) return candidates[0]
  const inList = typeof path.at(-1) === 'number'
  const place = `${input}.${property} ${leaf} ${inList}`
  const fits = (candidate: unknown): boolean =>
    !brokenConstraints(input, property, inList ? [candidate] : candidate).length
  const at = fitting.get(place) ?? candidates.findIndex(fits)
  if (at < 0) throw new Error(`testing/values.ts has no value for ${input}.${property} (${leaf}).`)
  fitting.set(place, at)
  return candidates[at]
}

function candidatesFor(leaf: string, property: string): unknown[] {
  switch (leaf) {
    case 'ID':
      return [newId()]
    case 'Int':
      return [1, 10, 100]
    case 'Float':
      return [1.5, 10.5, 0.5]
    case 'Boolean':
      return [true]
    case 'DateTime':
      return ['2099-01-01T00:00:00Z']
    case 'JSON':
      return [{}]
    default:
      return [...hints.flatMap(([name, values]) => (name.test(property) ? values() : [])), ...anything]
  }
}
