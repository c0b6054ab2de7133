import type { GraphQLResolveInfo } from 'graphql'
import { notFound } from '../../kernel/errors.js'
import { fieldsBelow } from '../../scope/asked-fields.js'
import { homeIdOf, type Scope } from '../../scope/scope.js'
import { ownReaderOf, shownOr } from '../../scope/shown.js'
import { askForTenant } from '../tenancy/tenancy.service.js'
import { permissionsOf } from './permissions.js'
import { Membership, type TenantRole, type TenantSummary, User } from './user.entity.js'
import type { Viewer } from './viewer.types.js'

export async function currentViewer(scope: Scope): Promise<Viewer | null> {
  const id = scope.viewer.userId
  if (!id) return null
  const viewingAs = scope.viewer.viewing ?? null
  const known = scope.viewer.role as TenantRole | null
  const [user, role] = await Promise.all([
    shownOr(scope, { entity: User, id }, own),
    known || viewingAs ? known : currentRole(scope),
  ])
  if (!user) throw notFound('user')
  const isPlatformStaff = user.platformRole === 'ADMIN' && !viewingAs
  const isSandbox = scope.ports.payments?.staysHere ?? false
  return { user, role, permissions: [...permissionsOf(role)].sort(), isPlatformStaff, isSandbox, viewingAs }
}

const own = ownReaderOf(User, { name: 'own-user', where: 'r.id = app_user_id()' })

/** See `Door.ahead`. */
export function askForViewer(scope: Scope, { fieldNodes, fragments }: GraphQLResolveInfo): void {
  if (!scope.viewer.userId) return
  own.ahead(scope)
  if (fieldsBelow(fieldNodes, fragments).some(({ name }) => name.value === 'tenant')) askForTenant(scope)
}

/** After log-in the role is not loaded yet: it belongs to the transaction that follows. */
async function currentRole(scope: Scope): Promise<TenantRole | null> {
  if (!scope.tenant) return null
  const sql = 'select role from membership where tenant_id = app_home() and user_id = app_user_id()'
  const [row] = await scope.connection.prepared<{ role: TenantRole }>('own-role', sql, [])
  return row?.role ?? null
}

export function myMemberships(scope: Scope): Promise<Membership[]> {
  const userId = scope.viewer.userId
  return scope.em.findAll(Membership, {
    where: { userId },
    filters: { tenant: { homeId: homeIdOf(scope), userId } },
    orderBy: { createdAt: 'asc' },
  })
}

const summaries = `select t.id, t.slug, t.name,
    case when t.status = 'closed' then t.status_changed_at + interval '30 days' end as "deletesAt"
  from tenant t where t.id = any ($1)`

/** The policy lets a member read their own tenants' rows; one statement serves the whole list. */
export async function tenantOfMembership(scope: Scope, membership: Membership): Promise<TenantSummary> {
  const rows = await summariesOf(scope)
  const row = rows.find((candidate) => candidate.id === membership.tenantId)
  if (!row) throw new Error('A membership without its tenant.')
  return row
}

const remembered = new WeakMap<Scope, Promise<TenantSummary[]>>()

function summariesOf(scope: Scope): Promise<TenantSummary[]> {
  const known = remembered.get(scope)
  if (known) return known
  const ids = myMemberships(scope).then((list) => list.map((membership) => membership.tenantId))
  const made = ids
    .then((list) => scope.connection.prepared<TenantSummary>('tenant-summaries', summaries, [list]))
    .then((rows) => rows.map((row) => ({ ...row, deletesAt: row.deletesAt && new Date(row.deletesAt) })))
  remembered.set(scope, made)
  return made
}
