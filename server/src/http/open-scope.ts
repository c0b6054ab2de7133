import type { Request, Response } from 'express'
import type { Config } from '../config.js'
import { Refusal, refuse } from '../kernel/errors.js'
import { type AccessClaims, readAccess } from '../modules/identity/tokens.js'
import { forRequest, type House, type OpenScope } from '../scope/makers.js'
import { checkOrigin } from './cors.js'
import type { Edge } from './edge.js'
import { readHost } from './host.js'
import { factsOf } from './request-facts.js'
import { countTokens, type Hints, tenantIn } from './resolve.js'

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
  const claims = await credentialsOf(req, house).catch(note)
  const hints = await hintsOf(config, req, claims).catch(note)
  const entered = await enter({ hints: hints ?? nobody, address: facts.address, signedIn: claims !== null })
  const tenant = hints && (await settle(() => tenantIn(hints, entered.found)).catch(note))
  await settle(() => countTokens(entered.taken, edge, res)).catch(note)
  await checkOrigin(edgePool, { facts, tenant, scheme: req.protocol }, res).catch(note)
  const first = refusals.find((refusal) => refusal.code === 'RATE_LIMITED') ?? refusals[0]
  if (first) throw first
  return forRequest(house, tenant, { userId: claims?.userId ?? null, request: facts })
}

const nobody: Hints = { host: { kind: 'base' }, header: null, token: null }

/** A step that throws at once, as one that can be noted. */
const settle = async <T>(step: () => T): Promise<T> => step()

async function hintsOf(config: Config, req: Request, token: AccessClaims | null): Promise<Hints> {
  const header = req.headers['x-tenant-id']
  const host = readHost(req.headers.host, config.BASE_DOMAIN)
  return { host, header: typeof header === 'string' && header ? header : null, token }
}

/** Bearer token or key; both together are refused. A credential that is not good is never treated as none. */
async function credentialsOf(req: Request, house: House): Promise<AccessClaims | null> {
  const bearer = req.headers.authorization
  const key = req.headers['x-api-key']
  if (bearer && key) throw refuse('BAD_USER_INPUT', 'Send a token or a key, not both.', { field: 'X-API-Key' })
  if (key !== undefined) throw refuse('UNAUTHENTICATED', 'This key is not valid.')
  if (bearer === undefined) return null
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(bearer)?.[1]
  const claims = token ? readAccess(house.settings, token, house.now()) : null
  if (!claims) throw refuse('UNAUTHENTICATED', 'This token is not valid. Sign in again.')
  return claims
}
