import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import type { Form } from '../../providers/payments/sandbox/form.js'

/** Holds what is asked of Stripe, and what the stand-in answers, against Stripe's own description. */
const root = new URL('../../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/data/specs/stripe/`, root)
const at = (name: string): string => fileURLToPath(new URL(name, reference))
const specFile = at('spec3.2023-09-12.json.gz')
const fixturesFile = at('fixtures3.json')

export const hasReference = existsSync(specFile) && existsSync(fixturesFile)

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  enum?: string[]
  maxLength?: number
  'x-stripeBypassValidation'?: boolean
}
type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Listed = Record<string, string>
/** What is newer than that description, and what of it is gone: each with the address where Stripe says so. */
type Newer = {
  parameters: Record<string, Listed>
  gone: Record<string, Listed>
  answers: Record<string, Listed>
}

const json = (text: string) => JSON.parse(text) as unknown
const newer = json(readFileSync(new URL('newer.json', import.meta.url), 'utf8')) as Newer

export function openapi() {
  const spec = json(gunzipSync(readFileSync(specFile)).toString('utf8')) as {
    paths: Record<string, Record<string, Operation>>
  }
  const { resources } = json(readFileSync(fixturesFile, 'utf8')) as {
    resources: Record<string, Record<string, unknown>>
  }
  return {
    /** What is wrong with a request; nothing, if Stripe knows all of it. */
    problemsOf: (method: string, path: string, form: Form): string[] =>
      requestProblems(spec.paths, { method, path, form }),
    /** What of an answer Stripe's own objects have not, or in another kind. */
    strangeIn: (answer: unknown): string[] => strange(answer, { resources, fixture: undefined, path: '' }),
  }
}

type Asked = { method: string; path: string; form: Form }

function requestProblems(paths: Record<string, Record<string, Operation>>, { method, path, form }: Asked): string[] {
  const known = Object.keys(paths).filter((each) => fits(each, path))
  const template = known.find((each) => each === path) ?? known.find((each) => paths[each]?.[method.toLowerCase()])
  const operation = template ? paths[template]?.[method.toLowerCase()] : undefined
  const own = Object.keys(newer.parameters).find(
    (each) => fits(each.split(' ')[1] ?? '', path) && each.startsWith(`${method} `),
  )
  const extra = own ? (newer.parameters[own] ?? {}) : {}
  const goneKey = Object.keys(newer.gone).find(
    (each) => fits(each.split(' ')[1] ?? '', path) && each.startsWith(`${method} `),
  )
  const gone = goneKey ? Object.keys(newer.gone[goneKey] ?? {}) : []
  if (!operation && !own) return [`${method} ${path}: no such operation`]
  const body = operation?.requestBody?.content['application/x-www-form-urlencoded']?.schema
  const query = Object.fromEntries(
    (operation?.parameters ?? []).filter((each) => each.in === 'query').map(({ name, schema }) => [name, schema]),
  )
  const schema: Schema = { type: 'object', properties: { ...query, ...body?.properties } }
  return check(schema, form, { name: '', isNewer: (name) => name in extra, isGone: (name) => gone.includes(name) })
}

/** `/v1/customers/{customer}` and `/v1/customers/cus_1`. */
function fits(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')]
  return wanted.length === given.length && wanted.every((step, n) => step.startsWith('{') || step === given[n])
}

type Known = { name: string; isNewer: (name: string) => boolean; isGone: (name: string) => boolean }

function check(schema: Schema, value: string | Form, known: Known): string[] {
  if (known.isGone(known.name)) return [`${known.name}: gone`]
  if (schema.anyOf) {
    const each = schema.anyOf.map((branch) => check(branch, value, known))
    return each.find((problems) => problems.length === 0) ?? each.sort((a, b) => a.length - b.length)[0] ?? []
  }
  if (schema.type === 'array') {
    if (typeof value === 'string') return [`${known.name}: one instead of several`]
    const name = `${known.name}[]`
    return Object.values(value).flatMap((each) => check(schema.items ?? {}, each ?? '', { ...known, name }))
  }
  if (schema.type === 'object') {
    if (typeof value === 'string') return [`${known.name}: a text instead of an object`]
    return Object.entries(value).flatMap(([key, each]) => {
      const name = known.name ? `${known.name}[${key}]` : key
      const inner =
        schema.properties?.[key] ??
        (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
      if (inner) return check(inner, each ?? '', { ...known, name })
      return leavesOf(name, each ?? '')
        .filter((leaf) => !known.isNewer(leaf))
        .map((leaf) => `${leaf}: unknown`)
    })
  }
  // What was one value once may be several now.
  if (typeof value !== 'string')
    return leavesOf(known.name, value).every(known.isNewer) ? [] : [`${known.name}: an object instead of a value`]
  return checkText(schema, value).map((problem) => `${known.name}: ${problem}`)
}

function checkText({ type, enum: words, maxLength, ...schema }: Schema, value: string): string[] {
  if (type === 'integer' && !/^-?\d+$/.test(value)) return ['no whole number']
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return ['no number']
  if (type === 'boolean' && !/^(true|false)$/.test(value)) return ['neither true nor false']
  if (words && !schema['x-stripeBypassValidation'] && !words.includes(value))
    return [`not one of ${words.length} words`]
  return maxLength !== undefined && value.length > maxLength ? ['too long'] : []
}

/** Lists without their numbers: `items[][price]`. */
function leavesOf(name: string, value: string | Form): string[] {
  if (typeof value === 'string') return [name]
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(`${name}[${/^\d+$/.test(key) ? '' : key}]`, each ?? ''),
  )
}

type Around = { resources: Record<string, Record<string, unknown>>; fixture: unknown; path: string }

function strange(value: unknown, { resources, fixture, path }: Around): string[] {
  if (Array.isArray(value))
    return value.flatMap((each) =>
      strange(each, { resources, fixture: Array.isArray(fixture) ? fixture[0] : undefined, path: `${path}[]` }),
    )
  if (value === null || typeof value !== 'object') return []
  const kind = (value as { object?: unknown }).object
  const gone = (value as { deleted?: unknown }).deleted === true
  const named = typeof kind === 'string' && kind !== 'list' ? resources[gone ? `deleted_${kind}` : kind] : undefined
  const theirs = named ?? fixture
  const here = named ? String(kind) : path
  const listed = newer.answers[here] ?? {}
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === 'metadata' || (named === undefined && kind === 'list'))
      return key === 'data' ? strange(each, { resources, fixture: undefined, path: here }) : []
    const known =
      theirs && typeof theirs === 'object' && !Array.isArray(theirs) ? (theirs as Record<string, unknown>) : undefined
    const inner = { resources, fixture: known?.[key], path: `${here}.${key}` }
    if (key in listed) return strange(each, { ...inner, fixture: undefined })
    if (known && Object.keys(known).length > 0 && !(key in known)) return [`${here}.${key}: not theirs`]
    const other = known?.[key]
    const differs = each !== null && other !== null && other !== undefined && sortOf(each) !== sortOf(other)
    return differs ? [`${here}.${key}: ${sortOf(each)}, theirs ${sortOf(other)}`] : strange(each, inner)
  })
}

const sortOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)
