import { type OperationDefinitionNode, parse } from 'graphql'
import pLimit from 'p-limit'
import { newId } from '../../kernel/ids.js'
import { schemaParts } from '../../rooms.js'
import { compileCost } from '../../graphql/cost.js'
import { limits } from '../../graphql/limits.js'
import { type Answer, type Caller, call } from '../call.js'
import { documentOf, type Position, type Target } from '../schema-walk.js'
import type { Town, TwoTowns } from '../two-towns.js'

export type Variables = Record<string, unknown>
export type Heard = Answer<Record<string, unknown>>

/** The largest selection below the target that the limits allow: what an answer could give away, it is asked for. */
export function widestDocument({ schema }: Pick<TwoTowns, 'schema'>, target: Target, variables: Variables): string {
  for (let depth = 6; depth > 1; depth--) {
    const text = documentOf(target, { depth, first: 2 })
    const document = parse(text)
    const cost = compileCost(schema, document, document.definitions[0] as OperationDefinitionNode)(variables)
    if (cost <= limits.cost && (text.match(/\w+/g)?.length ?? 0) < limits.fields) return text
  }
  return documentOf(target, { depth: 1, first: 1 })
}

const widest = new WeakMap<Target, string>()

export async function hear(
  towns: TwoTowns,
  asked: { target: Target; variables: Variables; caller: Caller },
): Promise<Heard> {
  const variables = pageOfTwo(asked.target, asked.variables)
  const text = widest.get(asked.target) ?? widestDocument(towns, asked.target, variables)
  widest.set(asked.target, text)
  const ask = (): Promise<Heard> => call(towns.world, text, variables, keyed(asked.target, asked.caller))
  // The whole breadth of the long tests is more than a second allows: what is told then says nothing of the name.
  for (let left = 30; left > 0; left -= 1) {
    const heard = await ask()
    if (heard.status !== 429) return heard
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  return ask()
}

/** What moves money asks for a key before anything else: with one it is asked what all others are asked. */
export function keyed({ field }: Pick<Target, 'field'>, caller: Caller): Caller {
  if (!schemaParts.doors.Mutation?.[field.name]?.money) return caller
  return { ...caller, headers: { ...caller.headers, 'idempotency-key': newId() } }
}

function pageOfTwo(target: Target, variables: Variables): Variables {
  const pages = target.field.args.some((argument) => argument.name === 'first')
  return pages ? { first: 2, ...variables } : variables
}

/** What can be told apart: status, data, codes, messages, paths; the value that was sent and the request's id left out. */
export function toldApart(heard: Heard, sent: string): string {
  const errors = heard.errors?.map(({ message, path, extensions: { requestId: _, incident: __, ...rest } }) => ({
    message,
    path,
    ...rest,
  }))
  return JSON.stringify({ status: heard.status, data: heard.data, errors }).replaceAll(sent, '<sent>')
}

export const codesOf = (heard: Heard): string[] => heard.errors?.map((error) => error.extensions?.code) ?? []

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Words or ids of the town in an answer that did not send them. */
export function leaksOf(heard: Heard, town: Town, sent: string): string[] {
  const text = heard.text.replaceAll(sent, '')
  const words = text.includes(town.mark) ? [`a text of ${town.slug}`] : []
  const ids = (text.match(uuids) ?? []).filter((id) => town.ids.has(id) || id === town.id)
  return [...words, ...ids.map((id) => `the id ${id}`)]
}

/** Where a caller can name something: every id, and every text, for slugs, keys, cursors and filters are texts. */
export function namesSomething({ leaf, input, path }: Position): boolean {
  return leaf === 'ID' || (leaf === 'String' && !colours.has(input ?? '') && path.at(-1) !== 'locale')
}

/** Inputs whose texts are colours, which name nothing, as languages do. */
const colours = new Set(['BrandColorsInput'])

export const placeOf = (target: Target, position: Position): string => `${target.name}(${position.path.join('.')})`

/**
 * The town's ids, those first whose table is named where they go in (`deleteListing`, `membershipId`): whoever looks for one that is
 * accepted there finds it at once, and tries all the others if it is none of these.
 */
export function likelyFirst(town: Town, target: Target, position: Position, names = town.sample): string[] {
  const isNamed = namedAt(town, target, position)
  return [...names.filter(isNamed), ...names.filter((name) => !isNamed(name))]
}

/**
 * Of the next town's names, ids or words, those whose table is named where they go in, and an eighth of the others, other ones at each
 * place; where the place names no table all of them as an id, a third as a text, of which there are many more places; in the long tests
 * all of them everywhere.
 */
export function worthTrying(town: Town, place: { target: Target; position: Position }, names = town.sample): string[] {
  if (process.env.TEST_LONG) return names
  const isNamed = namedAt(town, place.target, place.position)
  const each = names.some(isNamed) ? 8 : place.position.leaf === 'ID' ? 1 : 3
  const turn = [...placeOf(place.target, place.position)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return names.filter((name, n) => isNamed(name) || n % each === turn % each)
}

function namedAt({ ids, origins }: Town, target: Target, { path }: Position): (name: string) => boolean {
  const place = [target.name, ...path].join('.').toLowerCase()
  const tableOf = (name: string): string => ids.get(name) ?? origins.get(name) ?? ''
  return (name) =>
    tableOf(name)
      .split('_')
      .some((word) => word.length > 2 && place.includes(word.slice(0, 6)))
}

/** Runs the calls a few at a time; answers come in the order asked. */
export function inTurns<T, R>(items: T[], work: (item: T) => Promise<R>, width = 6): Promise<R[]> {
  const turn = pLimit(width)
  return Promise.all(items.map((item) => turn(() => work(item))))
}
