import { enqueue } from '../../../jobs/enqueue.js'
import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { eachTenant } from '../../tenancy/each-tenant.js'

/** A transaction of this many: short, and one that is cut off is begun anew with none of its mails asked for. */
const AT_ONCE = 200
/** What was published in a transaction that is still open must not fall between two windows: each ends this long ago. */
const SETTLED_MS = 10 * 60_000

/** Whose turn it is, with the window that is theirs now. The hour of the day stays what it was, however late the job comes. */
const dueSql = `with due as (
    select id, news_from, case frequency when 'DAILY' then interval '24 hours' else interval '168 hours' end as period
    from saved_search where tenant_id = app_tenant() and status = 'ACTIVE' and next_at <= $1::timestamptz
    order by next_at, id limit ${AT_ONCE} for update skip locked)
  update saved_search s set news_from = greatest(s.news_from, $2::timestamptz), updated_at = $1::timestamptz,
    next_at = s.next_at + due.period * (1 + floor(extract(epoch from $1::timestamptz - s.next_at) / extract(epoch from due.period)))
  from due
  where s.tenant_id = app_tenant() and s.id = due.id
  returning s.id, due.news_from as "from"`
type Due = { id: string; from: string }

/**
 * Each search that is due leaves one mail to be written, and its window moves on in the same transaction: a job that is killed has either
 * done both or neither. The search itself is asked when the mail is written (letters/), a job of its own each: one that fails is tried
 * again by itself and holds nobody up.
 */
const sendAlerts: Task = (site) =>
  eachTenant(site, async (open, { slug }) => {
    let asked = 0
    for (let batch = AT_ONCE; batch === AT_ONCE; asked += batch) {
      const scope = open()
      batch = await inTransaction(scope, () => askDue(scope))
    }
    if (asked) log.info('saved searches are looked through', { tenant: slug, searches: asked })
  })

const latestSql = `select max(listed_at) as latest from listing_search where tenant_id = app_tenant() and listed_at <= $1::timestamptz`

/** No mail is asked for where nothing at all was listed in its window: the tenant's other mails would wait behind them. */
async function askDue(scope: Scope): Promise<number> {
  const until = new Date(scope.now().getTime() - SETTLED_MS)
  const due = await scope.connection.prepared<Due>('saved-searches-due', dueSql, [scope.now(), until])
  const [found] = await scope.connection.prepared<{ latest: string | null }>('listed-latest', latestSql, [until])
  const latest = found?.latest ? new Date(found.latest) : null
  for (const { id, from } of due) {
    if (!latest || new Date(from) >= latest) continue
    const window = { from: new Date(from).toISOString(), until: until.toISOString() }
    await enqueue(scope, { task: 'mail', payload: { kind: 'search_news', savedSearchId: id, ...window } })
  }
  return due.length
}

export const savedSearchTasks: Tasks = { send_search_news: { run: sendAlerts, minutes: 30 } }
export const savedSearchSchedules: Schedule[] = [{ task: 'send_search_news', pattern: '23 * * * *' }]
