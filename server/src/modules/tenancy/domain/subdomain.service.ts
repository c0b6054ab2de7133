import { record } from '../../../events/record.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../tenancy.service.js'
import type { Tenant } from '../tenant.entity.js'
import { needLive } from '../test-mode.js'
import { ServedHost } from './domain.entity.js'
import { faultOfName, needSubdomainName } from './subdomain-name.js'

/** The label below BASE_DOMAIN; null where a tenant has none (it was closed, and somebody else took it). */
export async function subdomainOf(scope: Scope): Promise<string | null> {
  return (await scope.em.findOne(ServedHost, { kind: 'SUBDOMAIN' }))?.host ?? null
}

/** As the DNS of a host of its own names it. */
export async function subdomainHostOf(scope: Scope): Promise<string | null> {
  const label = await subdomainOf(scope)
  return label && `${label}.${scope.settings.baseDomain}`
}

/** The former one is free at once, for anybody. */
export async function changeSubdomain(scope: Scope, name: string): Promise<Tenant> {
  needLive(scope)
  needSubdomainName(name, { baseDomain: scope.settings.baseDomain, field: 'subdomain' })
  const tenant = await currentTenant(scope)
  const present = await scope.em.findOne(ServedHost, { kind: 'SUBDOMAIN' })
  if (present?.host === name) return tenant
  await takeSubdomain(scope, name, { field: 'subdomain', instead: present })
  record(scope, { name: 'tenant.subdomain_changed', on: tenant, payload: { from: present?.host ?? null, to: name } })
  return tenant
}

const taken = `select exists (select from find_tenant(null, $1, '{}') f where f.status <> 'closed') as taken`
type Place = { field: string; instead?: ServedHost | null }

/** Two that want one name at once meet at its key; whoever asks later is told by the name of the field they wrote it in. */
export async function takeSubdomain(scope: Scope, name: string, { field, instead }: Place): Promise<void> {
  const [held] = await scope.connection.prepared<{ taken: boolean }>('subdomain-taken', taken, [name])
  if (held?.taken) throw refuse('CONFLICT', 'That name is taken.', { field })
  await scope.connection.prepared('free-host', 'select free_host($1)', [name])
  // A tenant has one at a time, so the former goes before the new one comes.
  if (instead) await scope.em.remove(instead).flush()
  const row = { id: newId(), host: name, kind: 'SUBDOMAIN', verifiedAt: scope.now() }
  scope.em.persist(scope.em.create(ServedHost, row as ServedHost))
}

/** Whether anybody might have it at this moment. What cannot be a name is not available either. */
export async function subdomainAvailable(scope: Scope, name: string): Promise<boolean> {
  if (faultOfName(name, scope.settings.baseDomain)) return false
  const [held] = await scope.connection.prepared<{ taken: boolean }>('subdomain-taken', taken, [name])
  return !held?.taken
}
