import { record } from '../../../events/record.js'
import { type FieldError, notFound, refuse } from '../../../kernel/errors.js'
import { slugOf } from '../../../kernel/slug.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { categoryById } from '../category/tree.reads.js'
import { indexListings } from '../search/search.service.js'
import { CategoryField, type FieldOption, FieldType, type LocalizedLabel } from './category-field.entity.js'
import type {
  CreateCategoryFieldInput,
  FieldOptionInput,
  LocalizedLabelInput,
  UpdateCategoryFieldInput,
} from './fields.inputs.js'
import { MOST_FIELDS } from './fields.reads.js'

export async function createCategoryField(scope: Scope, input: CreateCategoryFieldInput): Promise<CategoryField> {
  const all = await lockFields(scope)
  if (all.length >= MOST_FIELDS) throw refuse('CONFLICT', `A tenant has at most ${MOST_FIELDS} fields.`)
  if (!(await categoryById(scope, input.categoryId)))
    throw refuse('NOT_FOUND', 'There is no such category.', { field: 'input.categoryId' })
  if (all.some(({ key }) => key === input.key))
    throw refuse('CONFLICT', 'Another field has that key.', { field: 'input.key' })
  const { categoryId, type } = input
  const key = input.key ?? freeKey(input.label, all)
  const sortOrder =
    Math.max(-1, ...all.filter((each) => each.categoryId === categoryId).map((each) => each.sortOrder)) + 1
  const field = scope.em.create(CategoryField, {
    categoryId,
    type,
    key,
    label: input.label,
    sortOrder,
  } as CategoryField)
  apply(field, input)
  if (input.sortOrder != null) place(field, all)
  scope.em.persist(field)
  record(scope, { name: 'category_field.created', on: field })
  return field
}

export async function updateCategoryField(
  scope: Scope,
  id: string,
  input: UpdateCategoryFieldInput,
): Promise<CategoryField> {
  const all = input.sortOrder == null ? [] : await lockFields(scope)
  const field = await scope.em.findOne(CategoryField, { id })
  if (!field) throw notFound('field')
  const before = JSON.stringify([field.isSearchable, field.isFilterable, field.options])
  apply(field, input)
  if (input.sortOrder != null) place(field, all)
  if (before !== JSON.stringify([field.isSearchable, field.isFilterable, field.options])) reindex(scope, field)
  record(scope, { name: 'category_field.updated', on: field })
  return field
}

/** The values stay with their listings and are shown again once it is restored. */
export async function deleteCategoryField(scope: Scope, id: string): Promise<CategoryField> {
  const field = await scope.em.findOne(CategoryField, { id })
  if (!field) throw notFound('field')
  field.deletedAt = scope.now()
  reindex(scope, field)
  record(scope, { name: 'category_field.deleted', on: field })
  return field
}

export async function restoreCategoryField(scope: Scope, id: string): Promise<CategoryField> {
  const gone = { id, deletedAt: { $ne: null } }
  const field = await scope.em.findOne(CategoryField, gone, { filters: { present: false } })
  if (!field) throw notFound('deleted field')
  field.deletedAt = null
  reindex(scope, field)
  record(scope, { name: 'category_field.restored', on: field })
  return field
}

/** The others of its category keep their order and make room. */
function place(field: CategoryField, all: CategoryField[]): void {
  const others = all
    .filter((each) => each.categoryId === field.categoryId && each.id !== field.id)
    .sort((a, b) => a.sortOrder - b.sortOrder || (a.id < b.id ? -1 : 1))
  others.splice(field.sortOrder, 0, field)
  others.forEach((each, at) => {
    each.sortOrder = at
  })
}

/** One new field, or one new order, at a time in a tenant: two of one label would make one key. */
async function lockFields(scope: Scope): Promise<CategoryField[]> {
  const key = `${tenantIdOf(scope)}:fields`
  await scope.connection.prepared('fields-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 13))', [key])
  return scope.em.findAll(CategoryField, {})
}

const holders = 'select id from listing where custom ? $1 and deleted_at is null order by id'

/** What is searched and filtered by it is written anew: some hundreds of listings at a time. */
function reindex(scope: Scope, { key }: CategoryField): void {
  scope.afterFlush(async () => {
    const rows = await scope.connection.prepared<{ id: string }>('field-holders', holders, [key])
    for (let at = 0; at < rows.length; at += 500)
      await indexListings(
        scope,
        rows.slice(at, at + 500).map(({ id }) => id),
      )
  })
}

function apply(field: CategoryField, input: UpdateCategoryFieldInput): void {
  const faults: FieldError[] = []
  for (const name of ['label', 'isRequired', 'isSearchable', 'isFilterable', 'sortOrder'] as const)
    if (input[name] === null) faults.push({ path: `input.${name}`, message: 'This cannot be cleared.' })
  const { label, labels, unit, options, ...flags } = input
  if (label != null) field.label = label.trim()
  if (label != null && !field.label) faults.push({ path: 'input.label', message: 'A field needs a label.' })
  if (labels !== undefined) field.labels = readLabels(labels ?? [], 'input.labels', faults)
  if (unit !== undefined) field.unit = unit?.trim() || null
  if (options !== undefined) field.options = readOptions(options ?? [], faults)
  for (const name of ['isRequired', 'isSearchable', 'isFilterable', 'sortOrder'] as const)
    if (flags[name] != null) Object.assign(field, { [name]: flags[name] })
  const chooses = field.type === FieldType.CHOICE || field.type === FieldType.MULTI_CHOICE
  if (chooses !== field.options.length > 0)
    faults.push({
      path: 'input.options',
      message: chooses ? 'Name what can be chosen.' : 'There is nothing to choose.',
    })
  if (field.unit && field.type !== FieldType.NUMBER)
    faults.push({ path: 'input.unit', message: 'Only a number has a unit.' })
  if (field.isFilterable && (field.type === FieldType.TEXT || field.type === FieldType.URL))
    faults.push({ path: 'input.isFilterable', message: 'Free text is searched, not filtered.' })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some of the field needs another look.', { fields: faults })
}

const NAMELESS = 'Write something that can be read.'

function readOptions(given: FieldOptionInput[], faults: FieldError[]): FieldOption[] {
  const read: FieldOption[] = []
  given.forEach(({ value, label, labels }, at) => {
    const path = `input.options.${at}`
    const taken = new Set(read.map((option) => option.value))
    if (!label.trim()) faults.push({ path: `${path}.label`, message: NAMELESS })
    if (value && taken.has(value)) faults.push({ path: `${path}.value`, message: 'This value is there already.' })
    const own = value ?? freeName(keyOf(label) || 'option', taken)
    read.push({ value: own, label: label.trim(), labels: readLabels(labels ?? [], `${path}.labels`, faults) })
  })
  return read
}

function readLabels(given: LocalizedLabelInput[], path: string, faults: FieldError[]): LocalizedLabel[] {
  const said = new Set<string>()
  return given.map(({ locale, label }, at) => {
    let tag = ''
    if (!label.trim()) faults.push({ path: `${path}.${at}.label`, message: NAMELESS })
    try {
      tag = Intl.getCanonicalLocales(locale)[0] ?? ''
      if (said.has(tag)) faults.push({ path: `${path}.${at}.locale`, message: 'This language is there already.' })
      said.add(tag)
    } catch {
      faults.push({ path: `${path}.${at}.locale`, message: 'Write a language as a BCP 47 tag, such as de or pt-BR.' })
    }
    return { locale: tag, label: label.trim() }
  })
}

const keyOf = (label: string): string => slugOf(label).replaceAll('-', '_').slice(0, 36)

function freeKey(label: string, all: CategoryField[]): string {
  const base = keyOf(label).replace(/^[^a-z]+/, '') || 'field'
  return freeName(base, new Set(all.map(({ key }) => key)))
}

function freeName(base: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`
    if (!taken.has(name)) return name
  }
}
