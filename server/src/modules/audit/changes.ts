import type { ChangeSet, EventSubscriber, FlushEventArgs, Platform, Type } from '@mikro-orm/core'
import type { EntityManager } from '../../db/orm.js'
import { redact } from '../../kernel/log.js'
import { isShown } from './masking.js'

/** One field of a change; masked ones have no values. Absent values: it was not there before, or is not there any more. */
export type FieldChange = { name: string; masked?: true; before?: unknown; after?: unknown }
export type Change = {
  type: string
  id: string
  kind: 'CREATED' | 'UPDATED' | 'DELETED'
  label?: string
  fields: FieldChange[]
}

const kinds = {
  create: 'CREATED',
  update: 'UPDATED',
  update_early: 'UPDATED',
  delete: 'DELETED',
  delete_early: 'DELETED',
} as const
const MANY = 50
const LONG = 2_000

/** Whose past is read at the thing itself: told of each, however many a call changed. */
const followed: readonly string[] = ['Listing']
/** More than any call or batch changes: where nobody takes them, as in a job without a trail, they fill no memory. */
const MOST_FOLLOWED = 1_000

type Known = { seen: number; kept: Change[]; followed: Change[] }
const changesOf = new WeakMap<object, Known>()
const nothing = (): Known => ({ seen: 0, kept: [], followed: [] })

/** Collects what a flush changed, per EntityManager, so that it can be written down in the same transaction. */
export class ChangeCollector implements EventSubscriber {
  async afterFlush(args: FlushEventArgs): Promise<void> {
    const known = changesOf.get(args.em) ?? nothing()
    for (const set of args.uow.getChangeSets()) {
      known.seen += 1
      const isFollowed = followed.includes(set.meta.className) && known.followed.length < MOST_FOLLOWED
      if (!isFollowed && known.kept.length >= MANY) continue
      const change = changeOf(set, args.em.getPlatform())
      if (isFollowed) known.followed.push(change)
      // Of bulk work the first ones are kept, and how many there were.
      if (known.kept.length < MANY) known.kept.push(change)
    }
    changesOf.set(args.em, known)
  }
}

/** What was collected, and from now on nothing. `seen`: how many changes there were, of which the first are told. */
export function takeChanges(em: EntityManager): Known {
  const known = changesOf.get(em) ?? nothing()
  changesOf.delete(em)
  return known
}

export function forgetChanges(em: EntityManager): void {
  changesOf.delete(em)
}

/** What is one thing: where a part of it changed all of it is told, for half a point undone is a place that never was. */
const wholes: Record<string, readonly string[]> = { Listing: ['lat', 'lng'] }

function withWhole(type: string, names: string[]): string[] {
  const whole = wholes[type] ?? []
  return whole.some((name) => names.includes(name)) ? [...new Set([...names, ...whole])] : names
}

const untold = new Set(['id', 'tenantId', 'createdAt', 'updatedAt'])

function changeOf(set: ChangeSet<object>, platform: Platform): Change {
  const entity = set.entity as { id?: string; name?: unknown }
  const kind = kinds[set.type]
  const before = (set.originalEntity ?? {}) as Record<string, unknown>
  const after = (kind === 'DELETED' ? {} : set.payload) as Record<string, unknown>
  const changed = Object.keys(kind === 'DELETED' ? before : after).filter((name) => !untold.has(name))
  const names = kind === 'UPDATED' ? withWhole(set.meta.className, changed) : changed
  const fields = names.map((name): FieldChange => {
    if (!isShown(set.meta as never, name)) return { name, masked: true }
    const read = (value: unknown): unknown => asRead(set, name, { value, platform })
    return {
      name,
      ...said('before', read(before[name])),
      ...said('after', read((changed.includes(name) ? after : before)[name])),
    }
  })
  const label =
    isShown(set.meta as never, 'name') && typeof entity.name === 'string' ? { label: String(redact(entity.name)) } : {}
  return { type: set.meta.className, id: String(entity.id ?? ''), kind, ...label, fields }
}

/** A value as the application reads it: a change set holds them as the database does (`{a,b}` for an array). */
function asRead(
  set: ChangeSet<object>,
  name: string,
  { value, platform }: { value: unknown; platform: Platform },
): unknown {
  const type = set.meta.properties[name as never] as { customType?: Type<unknown> } | undefined
  return value === null || value === undefined ? value : (type?.customType?.convertToJSValue(value, platform) ?? value)
}

/** As the trail tells one that is shown. */
export const fieldOf = (name: string, before: unknown, after: unknown): FieldChange => ({
  ...{ name, ...said('before', before), ...said('after', after) },
})

/** Null and absent are the same to a reader; what is very long is cut, and what looks like a card or a key is hidden wherever it stands. */
function said(when: 'before' | 'after', given: unknown): { before?: unknown; after?: unknown } {
  if (given === null || given === undefined) return {}
  const value = redact(given)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return { [when]: text.length > LONG ? `${text.slice(0, LONG)}…` : value }
}
