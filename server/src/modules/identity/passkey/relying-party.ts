import { isIP } from 'node:net'
import { refuse } from '../../../kernel/errors.js'
import type { OpenScope } from '../../../scope/makers.js'

/**
 * Who a passkey is for: the very host the admin is open on, which the edge has found to be ours (BASE_DOMAIN, a tenant's subdomain, a
 * verified domain). A tenant's passkeys are theirs alone, as its cookies are.
 */
export function relyingParty({ request, settings }: OpenScope): { host: string; origins: string[] } {
  const authority = request?.host ?? ''
  const host = authority.replace(/:\d+$/, '')
  if (!host || isIP(host.replace(/[[\]]/g, '')))
    throw refuse('BAD_USER_INPUT', 'Passkeys need a host name, not an address of numbers.', { field: 'Host' })
  // Browsers take loopback for safe without TLS; anything else speaks it.
  const plain = !settings.production && /(^|\.)localhost$/.test(host)
  return { host, origins: [`https://${authority}`, ...(plain ? [`http://${authority}`] : [])] }
}
