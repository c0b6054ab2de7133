import DataLoader from 'dataloader'
import { isId } from '../../../kernel/ids.js'
import type { Page } from '../../../kernel/page.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { type Asked, anywhere, pageOf } from '../page.js'
import { type PlatformOwner, PlatformTenant, type PlatformUsage } from './platform-tenant.types.js'
import type { PlatformTenantFilter } from './platform-tenants.inputs.js'

const columns = `t.id, t.slug, t.name, t.email, t.timezone, t.locale, t.status, t.plan_key, t.status_reason, t.status_changed_at, t.created_at`
type Row = Record<
  'id' | 'slug' | 'name' | 'timezone' | 'locale' | 'plan_key' | 'status_changed_at' | 'created_at',
  string
> & {
  email: string | null
  status: PlatformTenant['status']
  status_reason: string | null
}

function tenantOf(row: Row): PlatformTenant {
  const { plan_key: planKey, status_reason: statusReason, status_changed_at, created_at, ...same } = row
  const instants = { statusChangedAt: new Date(status_changed_at), createdAt: new Date(created_at) }
  return Object.assign(new PlatformTenant(), { ...same, planKey, statusReason, ...instants })
}

// A test mode is its tenant's own business.
const where = `t.live_tenant_id is null and ($1::text is null or t.name ilike $1 or t.slug ilike $1 or t.id = $2 or exists (
    select from membership m join app_user u on u.id = m.user_id where m.tenant_id = t.id and m.role = 'OWNER' and u.email ilike $1))
  and ($3::text is null or t.status = $3) and ($4::text is null or t.plan_key in (select p.key from plan p where p.base_key = $4))`

export function listTenants(scope: Scope, filter: PlatformTenantFilter, asked: Asked): Promise<Page<PlatformTenant>> {
  const text = filter.text?.trim() ?? null
  const values = [anywhere(text), isId(text) ? text : null, filter.status ?? null, filter.plan ?? null]
  const listed = { name: 'platform-tenants', select: columns, from: 'tenant t', where, values, id: 't.id' }
  return pageOf<Row, PlatformTenant>(scope, { ...asked, ...listed }, tenantOf)
}

const one = `select ${columns} from tenant t where t.id = $1`
export async function findTenant(scope: Scope, id: string): Promise<PlatformTenant | null> {
  const [row] = isId(id) ? await scope.connection.prepared<Row>('platform-tenant', one, [id]) : []
  return row ? tenantOf(row) : null
}

const some = `select ${columns} from tenant t where t.id = any ($1)`
/** Tenants by their ids, those of one page at once; null for one that is no more. */
export const tenantsById = perScope(
  (scope: Scope) =>
    new DataLoader<string, PlatformTenant | null>(async (ids) => {
      const rows = await scope.connection.prepared<Row>('platform-tenants-by-id', some, [ids])
      return ids.map((id) => rows.filter((row) => row.id === id).map(tenantOf)[0] ?? null)
    }),
)

const owners = `select m.tenant_id, u.id as "userId", u.name, u.email from membership m join app_user u on u.id = m.user_id
  where m.role = 'OWNER' and m.tenant_id = any ($1) order by m.created_at`

export const ownersOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, PlatformOwner[]>(async (ids) => {
      const rows = await scope.connection.prepared<PlatformOwner & { tenant_id: string }>('platform-owners', owners, [
        ids,
      ])
      return ids.map((id) => rows.filter((row) => row.tenant_id === id))
    }),
)

const usage = `select w.id, (select count(*)::int from membership m where m.tenant_id = w.id) as members,
    (select count(*)::int from listing l where l.tenant_id = w.id and l.deleted_at is null) as listings
  from unnest($1::uuid[]) w (id)`

export const usageOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, PlatformUsage>(async (ids) => {
      const rows = await scope.connection.prepared<PlatformUsage & { id: string }>('platform-usage', usage, [ids])
      return ids.map((id) => rows.find((row) => row.id === id) ?? { members: 0, listings: 0 })
    }),
)
