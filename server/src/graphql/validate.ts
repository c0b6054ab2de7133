import { getMetadataStorage, type ValidationError, validate } from 'class-validator'
import type { ValidatorFn } from 'type-graphql'
import { type FieldError, refuse } from '../kernel/errors.js'

/**
 * Every declared constraint of every argument, all bad fields at once, each with its path as the caller wrote it. type-graphql
 * leaves validation off by default: a test breaks each constraint once to prove that this runs.
 */
export const validateInput: ValidatorFn = async (value, _type, resolverData) => {
  if (!value || typeof value !== 'object') return
  const name =
    Object.entries(resolverData.args).find(
      ([, given]) => given !== null && typeof given === 'object' && sameShape(given, value),
    )?.[0] ?? 'input'
  const values = Array.isArray(value) ? value : [value]
  const found = await Promise.all(
    values.map((item, index) => problemsOf(item, Array.isArray(value) ? `${name}.${index}` : name)),
  )
  const fields = found.flat()
  if (fields.length)
    throw refuse(
      'BAD_USER_INPUT',
      fields.length === 1 ? (fields[0]?.message ?? '') : 'Some fields need another look.',
      { fields },
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

/** type-graphql hands over a converted copy of the argument; its keys tell which argument it was. */
function sameShape(given: object, value: object): boolean {
  const keys = Object.keys(given)
  return keys.every((key) => key in value)
}
