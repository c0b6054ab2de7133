import { getMetadataStorage, type ValidationError, validate } from 'class-validator'
import { type GraphQLArgument, type GraphQLInputType, getNullableType, isInputObjectType, isListType } from 'graphql'
import { getMetadataStorage as schemaClasses, type ValidatorFn } from 'type-graphql'
import { holdsCardNumber, noCardNumber } from '../kernel/card-number.js'
import { type FieldError, refuse } from '../kernel/errors.js'

/**
 * Every declared constraint of every argument, all bad fields at once, each with its path as the caller wrote it. type-graphql
 * leaves validation off by default: a test breaks each constraint once to prove that this runs.
 */
export const validateInput: ValidatorFn = async (value, _type, { args }) => {
  if (value === null || value === undefined) return
  const isGiven = (given: unknown): boolean =>
    given === value || (isObject(given) && isObject(value) && sameShape(given, value))
  const name = Object.keys(args).find((each) => isGiven(args[each])) ?? 'input'
  refuseProblems(await problemsIn(value, name))
}

/** The same for a verb with a `prepare` step, which hashes and looks up before the resolver would validate. */
export async function validateArguments(
  declared: readonly GraphQLArgument[],
  values: Record<string, unknown>,
): Promise<void> {
  const found = declared.map(({ name, type }) => problemsIn(instanceOf(type, values[name]), name))
  refuseProblems((await Promise.all(found)).flat())
}

/** A plain value as the instances of the classes that carry the constraints. */
function instanceOf(type: GraphQLInputType, value: unknown): unknown {
  const plain = getNullableType(type)
  if (value === null || value === undefined) return value
  if (isListType(plain)) return Array.isArray(value) ? value.map((item) => instanceOf(plain.ofType, item)) : value
  if (!isInputObjectType(plain)) return value
  const declared = schemaClasses().inputTypes.find((each) => each.name === plain.name)?.target as
    | (new () => object)
    | undefined
  const given = Object.entries(value)
  const fields = plain.getFields()
  const made = given.map(([name, item]) => [name, fields[name] ? instanceOf(fields[name].type, item) : item])
  return Object.assign(declared ? new declared() : {}, Object.fromEntries(made))
}

function refuseProblems(fields: FieldError[]): void {
  if (!fields.length) return
  const message = fields.length === 1 ? (fields[0]?.message ?? '') : 'Some fields need another look.'
  throw refuse('BAD_USER_INPUT', message, { fields })
}

/** What the class says of its properties; and of every text, whatever it is for, that it holds no number of a payment card (M-16). */
async function problemsIn(value: unknown, name: string): Promise<FieldError[]> {
  const items = Array.isArray(value) ? value : null
  const declared = items
    ? (await Promise.all(items.map((item, index) => problemsOf(item, `${name}.${index}`)))).flat()
    : await problemsOf(value, name)
  return [...declared, ...cardNumbersIn(value, name).filter(({ path }) => declared.every((each) => each.path !== path))]
}

function cardNumbersIn(value: unknown, path: string): FieldError[] {
  if (typeof value === 'string' || typeof value === 'number')
    return holdsCardNumber(String(value)) ? [{ path, message: noCardNumber }] : []
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    holdsCardNumber(key) ? [{ path, message: noCardNumber }] : cardNumbersIn(item, `${path}.${key}`),
  )
}

async function problemsOf(item: unknown, path: string): Promise<FieldError[]> {
  if (!item || typeof item !== 'object' || !isValidated(item)) return []
  const errors = await validate(item, {
    skipMissingProperties: false,
    forbidUnknownValues: false,
    stopAtFirstError: true,
  })
  return errors.flatMap((error) => flatten(error, path))
}

function flatten(error: ValidationError, parent: string): FieldError[] {
  const path = `${parent}.${error.property}`
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message: sentence(message) }))
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))]
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return text.endsWith('.') ? text : `${text}.`
}

function isValidated(item: object): boolean {
  return getMetadataStorage().getTargetValidationMetadatas(item.constructor, '', false, false).length > 0
}

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object'

/** type-graphql hands over a converted copy of the argument; its keys tell which argument it was. */
function sameShape(given: object, value: object): boolean {
  const keys = Object.keys(given)
  return keys.every((key) => key in value)
}
