import { record } from '../../events/record.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { isLive, type Scope, tenantIdOf } from '../../scope/scope.js'
import { ownReaderOf, shownOr } from '../../scope/shown.js'
import { planByKey } from '../plans/plans.service.js'
import { takeSubdomain } from './domain/subdomain.service.js'
import { needSubdomainName } from './domain/subdomain-name.js'
import { canonicalOrigin } from './origins.js'
import type { CreateTenantInput, SetAllowedOriginsInput } from './tenancy.inputs.js'
import { Tenant, TenantOrigin } from './tenant.entity.js'
import { dressedAsLive, needLive } from './test-mode.js'

/** The tenant of the scope; in test mode it looks like the live one and is not to be changed. */
export async function currentTenant(scope: Scope): Promise<Tenant> {
  const own = await scope.em.findOne(Tenant, { id: tenantIdOf(scope) })
  if (!own) throw notFound('tenant')
  return isLive(scope) ? own : dressedAsLive(scope, own)
}

const own = ownReaderOf(Tenant, { name: 'own-tenant', where: 'true' })

/** The same to be shown, and not to be changed. */
export async function shownTenant(scope: Scope): Promise<Tenant> {
  if (!isLive(scope)) return currentTenant(scope)
  const shown = await shownOr(scope, { entity: Tenant, id: tenantIdOf(scope) }, own)
  if (!shown) throw notFound('tenant')
  return shown
}

/** For a query that is going to show it: see `Door.ahead`. */
export function askForTenant(scope: Scope): void {
  if (scope.tenant && isLive(scope)) own.ahead(scope)
}

/** A tenant row under a given id, on the current version of a plan: the scope's walls were set to that id before begin. The caller becomes its OWNER elsewhere. */
export async function foundTenant(scope: Scope, input: CreateTenantInput, planKey = 'free'): Promise<Tenant> {
  needSubdomainName(input.slug, { baseDomain: scope.settings.baseDomain, field: 'input.slug' })
  const timezone = input.timezone ?? 'UTC'
  const name = input.name.trim()
  if (!name) throw refuse('BAD_USER_INPUT', 'A tenant needs a name.', { field: 'input.name' })
  const plan = await planByKey(scope, planKey)
  const named = { id: tenantIdOf(scope), name, slug: input.slug }
  const values = { ...named, planKey: plan.id, timezone, locale: input.locale ?? 'en' }
  const tenant = scope.em.create(Tenant, values as Tenant)
  // Everything else of this transaction points at the row.
  await scope.em.persist(tenant).flush()
  await takeSubdomain(scope, input.slug, { field: 'input.slug' })
  record(scope, { name: 'tenant.founded', on: tenant })
  return tenant
}

export async function setAllowedOrigins(scope: Scope, input: SetAllowedOriginsInput): Promise<Tenant> {
  needLive(scope)
  const tenant = await currentTenant(scope)
  const wanted = new Set(input.origins.map((origin, index) => canonicalOrigin(origin, `input.origins.${index}`)))
  // One at a time: of two that replace the list at once, one wins whole.
  await scope.connection.prepared('origins-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 13))', [tenant.id])
  const present = await scope.em.findAll(TenantOrigin)
  for (const row of present) if (!wanted.delete(row.origin)) scope.em.remove(row)
  for (const origin of wanted) scope.em.persist(scope.em.create(TenantOrigin, { id: newId(), origin } as TenantOrigin))
  record(scope, { name: 'tenant.origins_set', on: tenant, payload: { origins: input.origins.length } })
  return tenant
}

export async function allowedOrigins(scope: Scope): Promise<string[]> {
  const rows = await scope.em.findAll(TenantOrigin, { orderBy: { origin: 'asc' } })
  return rows.map((row) => row.origin)
}
