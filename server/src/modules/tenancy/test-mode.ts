import { record } from '../../events/record.js'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { homeIdOf, isLive, type Scope, type ScopeTenant, tenantIdOf } from '../../scope/scope.js'
import { takeSubdomain } from './domain/subdomain.service.js'
import { Tenant } from './tenant.entity.js'

/**
 * Test mode is a tenant of its own, the twin of a live one (decision 0006): the wall between tenants is the wall between modes. It has
 * no brand, members or plan of its own; those are the live tenant's.
 */
const find = `select id, slug, status, live_tenant_id as "liveTenantId" from tenant where live_tenant_id = app_home()`

/** The tenant's test mode, if it was opened; asked in either mode. */
export async function findTestMode(scope: Scope): Promise<ScopeTenant | null> {
  const [twin] = await scope.connection.prepared<ScopeTenant>('test-mode', find, [])
  return twin ?? null
}

/** What a test mode will be, before its row is there: the walls are set to it, then `openTestMode` writes it. */
export function testModeToBe({ id, slug }: ScopeTenant): ScopeTenant {
  const name = `${slug}--test`
  return { id: newId(), slug: name, status: 'active', liveTenantId: id, site: name }
}

const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 14))'
const plan = 'select plan_key, name from tenant where id = app_home()'

/** The row of a test mode, in whose scope this runs. */
export async function openTestMode(scope: Scope): Promise<void> {
  await scope.connection.prepared('test-mode-lock', lock, [homeIdOf(scope)])
  if (await findTestMode(scope)) throw refuse('CONFLICT', 'Test mode was opened at this moment. Try again.')
  const [live] = await scope.connection.prepared<{ plan_key: string; name: string }>('test-mode-plan', plan, [])
  const tenant = scope.em.create(Tenant, {
    id: tenantIdOf(scope),
    slug: scope.tenant?.slug,
    name: live?.name,
    planKey: live?.plan_key,
    liveTenantId: homeIdOf(scope),
    status: 'active',
  } as Tenant)
  await scope.em.persist(tenant).flush()
  await takeSubdomain(scope, tenant.slug, { field: 'slug' })
  record(scope, { name: 'tenant.test_mode_opened', on: tenant })
}

/** A twin's row as its tenant's, under its own id and slug; to be read: whoever changes a field of it is refused. */
export async function dressedAsLive(scope: Scope, { id, slug, liveTenantId, createdAt }: Tenant): Promise<Tenant> {
  const homeId = homeIdOf(scope)
  // Beside the identity map: what stands there is written when it differs.
  const beside = { filters: { tenant: { id: homeId } }, disableIdentityMap: true }
  const live = await scope.em.findOneOrFail(Tenant, { id: homeId as string }, beside)
  const set = (): never => {
    throw shared()
  }
  return new Proxy(Object.assign(live, { id, slug, liveTenantId, createdAt }), { set })
}

const shared = () => refuse('CONFLICT', 'This is shared by both modes. Switch to live mode to change it.')

/** Members, origins, domains: what both modes share and stands in rows of its own. */
export function needLive(scope: Scope): void {
  if (!isLive(scope)) throw shared()
}
