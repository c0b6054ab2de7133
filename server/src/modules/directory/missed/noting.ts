import { LRUCache } from 'lru-cache'
import { newId } from '../../../kernel/ids.js'
import { log, messageOf } from '../../../kernel/log.js'
import type { Scope } from '../../../scope/scope.js'
import { networkHash } from '../../visitors/visitor-form.throttle.js'
import { queryWords } from '../search/words.js'

export const KEPT_DAYS = 30
/** Of a text. What is longer is no search for a business. */
export const LONGEST = 100
const MOST_WORDS = 6
/** Of a tenant in a day: a flood of random words is not worth keeping. */
const MOST_A_DAY = 1_000
const WAIT_MS = 10_000

/** What is to be written of a tenant: of each visitor the texts, the last of which may still be growing. */
type Batch = { scope: Scope; byVisitor: Map<string, string[]> }
const batches = new Map<string, Batch>()
/** Who missed what today, in this process' memory alone: each counts once. Nothing of it is written down. */
const counted = new LRUCache<string, true>({ max: 50_000 })

/**
 * A visitor found nothing. Noted beside the answer and written some seconds later, many at once: a search does not wait for it. What
 * may be personal is not noted: addresses, numbers, sentences.
 */
export function noteMissed(scope: Scope, typed: string): void {
  const tenantId = scope.tenant?.id
  const text = noted(typed)
  if (!tenantId || !text || scope.viewer.kind === 'JOB') return
  const batch = batches.get(tenantId) ?? open(tenantId, scope)
  const visitor = networkHash(scope) ?? ''
  const texts = batch.byVisitor.get(visitor) ?? []
  const last = texts.at(-1)
  // Whoever types on has not searched for each letter.
  if (last !== undefined && (text.startsWith(last) || last.startsWith(text))) texts.pop()
  if (texts.length < 20) texts.push(last?.startsWith(text) ? last : text)
  batch.byVisitor.set(visitor, texts)
}

/** The words as search compares them; null: not to be kept. */
export function noted(typed: string): string | null {
  // Behind dots and dashes, too: 089 / 21 98 90, j.doe(at)example.
  if (/@|\(at\)|https?:|www\./i.test(typed) || /\d{5,}/.test(typed.replace(/[\s./()+-]/g, ''))) return null
  const words = queryWords(typed).map(({ forms }) => forms[0] ?? '')
  const text = words.join(' ')
  return text.length > 1 && text.length <= LONGEST && words.length <= MOST_WORDS ? text : null
}

function open(tenantId: string, scope: Scope): Batch {
  const batch: Batch = { scope, byVisitor: new Map() }
  batches.set(tenantId, batch)
  setTimeout(() => void write(tenantId), WAIT_MS).unref()
  return batch
}

/** What waits is written now: at the end of a process, and in tests. */
export async function writeMissed(): Promise<void> {
  await Promise.all([...batches.keys()].map(write))
}

const sql = `insert into missed_search (tenant_id, id, day, text, visitors)
  select app_tenant(), m.id, m.day, m.text, m.visitors
  from jsonb_to_recordset($1) m (id uuid, day date, text text, visitors int)
  where (select count(*) from missed_search k where k.tenant_id = app_tenant() and k.day = m.day) < ${MOST_A_DAY}
    or exists (select from missed_search k where k.tenant_id = app_tenant() and k.day = m.day and k.text = m.text)
  on conflict (tenant_id, day, text) do update set visitors = missed_search.visitors + excluded.visitors, updated_at = now()`

async function write(tenantId: string): Promise<void> {
  const batch = batches.get(tenantId)
  batches.delete(tenantId)
  if (!batch) return
  const day = batch.scope.now().toISOString().slice(0, 10)
  const visitors = new Map<string, number>()
  for (const [visitor, texts] of batch.byVisitor)
    for (const text of new Set(texts)) {
      const once = `${day} ${tenantId} ${visitor} ${text}`
      if (counted.has(once)) continue
      counted.set(once, true)
      visitors.set(text, (visitors.get(text) ?? 0) + 1)
    }
  const rows = [...visitors].map(([text, count]) => ({ id: newId(), day, text, visitors: count }))
  if (!rows.length) return
  try {
    await batch.scope.aside(async (scope) => {
      await scope.connection.prepared('missed-note', sql, [JSON.stringify(rows)])
    })
  } catch (error) {
    log.warn('what was searched and not found could not be written down', { error: messageOf(error) })
  }
}
