import { refuse } from '../kernel/errors.js'

/** What a Host header says: the operator's own host, a tenant's subdomain, a tenant's custom domain. */
export type HostHint = { kind: 'base' } | { kind: 'subdomain'; label: string } | { kind: 'domain'; host: string }

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const hostname = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/

export function readHost(header: string | undefined, baseDomain: string): HostHint {
  const host = (header ?? '').toLowerCase().replace(/:\d{1,5}$/, '')
  if (host === baseDomain || loopback.test(host)) return { kind: 'base' }
  if (!hostname.test(host)) throw unknownHost()
  if (host.endsWith(`.${baseDomain}`)) return subdomain(host.slice(0, -baseDomain.length - 1))
  return { kind: 'domain', host }
}

function subdomain(label: string): HostHint {
  if (label.includes('.')) throw unknownHost()
  return { kind: 'subdomain', label }
}

/** 421: this server does not answer for that name, and says nothing more about it. */
export function unknownHost() {
  return refuse('BAD_USER_INPUT', 'This host is not served here.', { status: 421, field: 'Host' })
}

/** A tenant that is shut, by the operator or by its owner: told in the same words at every door. */
export function unavailable(status: string) {
  return refuse('FORBIDDEN', 'This tenant is not available.', {
    status: 403,
    extensions: { reason: status.toUpperCase() },
  })
}

/** A host as `tenant_domain` has it: a subdomain by its label, a host of a tenant's own by its name; null on the operator's own. */
export function servedName(hint: HostHint): string | null {
  return hint.kind === 'base' ? null : hint.kind === 'subdomain' ? hint.label : hint.host
}
