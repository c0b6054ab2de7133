import type { Request, Response } from 'express'
import type { Config } from '../config.js'
import { tellAccount } from '../graphql/account-line.js'
import { Refusal, refuse } from '../kernel/errors.js'
import { isAllowedFrom } from '../modules/identity/key/allowed-ips.js'
import { permissionsOfKey } from '../modules/identity/permissions.js'
import { forRequest, type Key, type OpenScope } from '../scope/makers.js'
import type { RequestFacts, Scope } from '../scope/scope.js'
import { checkOrigin } from './cors.js'
import { type Credential, credentialOf } from './credentials.js'
import type { Edge } from './edge.js'
import type { Found, Manner } from './entrance.js'
import { readHost } from './host.js'
import { factsOf } from './request-facts.js'
import { type Hints, tenantIn } from './resolve.js'
import { countTokens, weigher, weightOf } from './tokens.js'

/**
 * request → scope: who asks, for which tenant, within which limits, from which origin. Refuses before anything is executed. Every
 * step is taken before the first refusal is thrown: a bad credential is counted against its address, and a page that may read the
 * answer can read the refusal too.
 */
export async function openScope(edge: Edge, req: Request, res: Response): Promise<OpenScope> {
  const { house, config, edgePool, enter } = edge
  const facts = factsOf(req, res, { production: config.APP_ENV === 'production' })
  const refusals: Refusal[] = []
  const note = (error: unknown): null => {
    if (!(error instanceof Refusal)) throw error
    refusals.push(error)
    return null
  }
  const credential = await settle(() => credentialOf(req, house)).catch(note)
  const hints = await settle(() => hintsOf(config, req, credential)).catch(note)
  const manner = mannerOf(credential, facts)
  const beyond = weightOf(edge.knownCosts.of(req.body) ?? 0) - 1
  const entered = await enter({ hints: hints ?? nobody, address: facts.address, manner, beyond })
  const tenant = hints && (await settle(() => tenantIn(hints, entered.found)).catch(note))
  const key = await settle(() => keyOf(entered.found, facts.address)).catch(note)
  const told = { metrics: house.metrics, res }
  await settle(() => countTokens(entered.taken, told)).catch(note)
  const { taken, paid } = entered
  res.locals.weigh = weigher(edge.weighing, { taken, beyond: paid ? beyond : 0 }, told)
  await checkOrigin(edgePool, { facts, tenant, scheme: req.protocol, extra: config.CORS_EXTRA_ORIGINS }, res).catch(
    note,
  )
  const first = refusals.find((refusal) => refusal.code === 'RATE_LIMITED') ?? refusals[0]
  if (first) {
    tellTurnedAway(edge, facts, first)
    throw first
  }
  if (key && tenant) edge.keyUsed(tenant.id, key.facts.id)
  return forRequest(house, tenant, { ...askerIn(credential), key, request: facts })
}

/** A credential that is not good is looked at before there is a scope; nothing else of it is written down. */
function tellTurnedAway({ house }: Edge, request: RequestFacts, refusal: Refusal): void {
  const { requestId } = request
  const scope = {
    viewer: { userId: null } as Scope['viewer'],
    tenant: null,
    requestId,
    settings: house.settings,
    request,
  }
  tellAccount(scope, { event: 'credential', account: false }, refusal)
}

const nobody: Hints = { host: { kind: 'base' }, header: null, token: null, key: null }

/** A step that throws at once, as one that can be noted. */
const settle = async <T>(step: () => T): Promise<T> => step()

/** A person by their session, or an operator by their leave to look. */
function askerIn(credential: Credential | null): { userId: string | null; sessionId?: string; viewId?: string } {
  if (!credential || credential.kind === 'key') return { userId: null }
  const { userId } = credential.claims
  return credential.kind === 'view'
    ? { userId, viewId: credential.claims.viewId }
    : { userId, sessionId: credential.claims.sessionId }
}

const claimsOf = (credential: Credential | null) => (credential && credential.kind !== 'key' ? credential.claims : null)

/** A person without a tenant is no staff of any, whatever tenant they name. */
function mannerOf(credential: Credential | null, { refreshCookie }: RequestFacts): Manner {
  if (credential && credential.kind !== 'key' && credential.claims.tenantId) return 'staff'
  if (credential?.kind === 'key' && credential.secret) return 'key'
  return credential === null && refreshCookie ? 'door' : 'visitor'
}

function hintsOf(config: Config, req: Request, credential: Credential | null): Hints {
  const header = req.headers['x-tenant-id']
  return {
    host: readHost(req.headers.host, config.BASE_DOMAIN),
    header: typeof header === 'string' && header ? header : null,
    token: claimsOf(credential),
    key: credential?.kind === 'key' ? credential : null,
  }
}

/** What a key that was found may do now, from where it asks. */
function keyOf(found: Found[], address: string): Key | null {
  const key = found.find((row) => row.key)?.key
  if (!key) return null
  if (!isAllowedFrom(key.allowedIps, address))
    throw refuse('FORBIDDEN', 'This key may not be used from this address.', {
      status: 403,
      extensions: { reason: 'ADDRESS_NOT_ALLOWED' },
    })
  const { id, kind, mode, scopes, makerRole } = key
  return { facts: { id, kind, mode }, permissions: permissionsOfKey(scopes, makerRole) }
}
