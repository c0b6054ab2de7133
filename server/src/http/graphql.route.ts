import { createHash } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import express, { type Request, type Response, Router } from 'express'
import type { ApolloContext } from '../graphql/apollo.js'
import { limits } from '../graphql/limits.js'
import { checkTokens } from '../graphql/tokens.js'
import { refuse } from '../kernel/errors.js'
import { readAccess } from '../modules/identity/tokens.js'
import { forRequest, type House } from '../scope/makers.js'
import { answerError } from './answers.js'
import { type GraphQLBody, readBody } from './body.js'
import { checkOrigin } from './cors.js'
import type { Edge } from './edge.js'
import { readHost } from './host.js'
import { factsOf } from './request-facts.js'
import { resolveTenant, takeTokens } from './resolve.js'

/** `POST /graphql`; GET only for persisted reads. Everything refused here costs no parse and no statement of the operation. */
export function graphqlRoute(edge: Edge): Router {
  const route = Router()
  const json = express.json({ limit: limits.bodyBytes, strict: false, type: () => true })
  route.post('/graphql', onlyJson, json, (req, res) => answer(edge, req, res))
  route.get('/graphql', (req, res) => answer(edge, req, res))
  route.all('/graphql', (_req, res) =>
    answerError(
      refuse('BAD_USER_INPUT', 'Use POST.', { status: 405 }),
      String(res.getHeader('x-request-id')),
      res.setHeader('Allow', 'POST, OPTIONS'),
    ),
  )
  return route
}

/** A form or a plain-text post is how another site would forge a call; only real JSON, which forces a preflight, is read. */
function onlyJson(req: Request, res: Response, next: () => void): void {
  const type = req.headers['content-type'] ?? ''
  if (/^application\/(json|graphql-response\+json)\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    next()
    return
  }
  answerError(
    refuse('BAD_USER_INPUT', 'Send application/json.', { status: 415, field: 'Content-Type' }),
    String(res.getHeader('x-request-id')),
    res,
  )
}

async function answer(edge: Edge, req: Request, res: Response): Promise<void> {
  const requestId = String(res.getHeader('x-request-id'))
  try {
    const startedAt = performance.now()
    const body = readBody(req, edge.persisted)
    if (body.query) checkTokens(body.query)
    const scope = await openScope(edge, req, res)
    scope.idempotency = idempotencyOf(req, body)
    await execute(edge.apollo, { scope, startedAt }, body, res)
  } catch (error) {
    answerError(error, requestId, res)
  }
}

async function openScope({ house, config, edgePool }: Edge, req: Request, res: Response) {
  const facts = factsOf(req, res, String(res.getHeader('x-request-id')))
  const claims = credentialsOf(req, house)
  const host = readHost(req.headers.host, config.BASE_DOMAIN)
  const header = req.headers['x-tenant-id']
  const hints = { host, header: typeof header === 'string' && header ? header : null, token: claims }
  const tenant = await resolveTenant(edgePool, hints)
  await takeTokens(edgePool, config, { tenant, facts, signedIn: claims !== null }, res)
  await checkOrigin(edgePool, { facts, tenant, baseDomain: config.BASE_DOMAIN }, res)
  return forRequest(house, tenant, { userId: claims?.userId ?? null, request: facts })
}

/** Bearer token or key; both together are refused. A credential that is not good is never treated as none. */
function credentialsOf(req: Request, house: House) {
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

function idempotencyOf(req: Request, body: GraphQLBody): { key: string; requestHash: string } | null {
  const key = req.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw refuse('BAD_USER_INPUT', 'An Idempotency-Key has 1 to 255 printable characters.', {
      field: 'Idempotency-Key',
    })
  const { query, variables, operationName } = body
  return {
    key,
    requestHash: createHash('sha256')
      .update(JSON.stringify([query, variables, operationName]))
      .digest('hex'),
  }
}

async function execute(
  apollo: ApolloServer<ApolloContext>,
  context: ApolloContext,
  body: GraphQLBody,
  res: Response,
): Promise<void> {
  const headers = new HeaderMap([['content-type', 'application/json']])
  const answer = await apollo
    .executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => context,
    })
    .finally(() => context.scope.end())
  for (const [name, value] of answer.headers) if (name !== 'content-length') res.setHeader(name, value)
  res.setHeader('Cache-Control', 'no-store')
  res.status(answer.status ?? 200)
  if (answer.body.kind === 'complete') return void res.end(answer.body.string)
  for await (const chunk of answer.body.asyncIterator) res.write(chunk)
  res.end()
}
