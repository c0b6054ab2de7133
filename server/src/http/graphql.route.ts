import { createHash } from 'node:crypto'
import { HeaderMap } from '@apollo/server'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { ApolloContext } from '../graphql/apollo.js'
import { limits } from '../graphql/limits.js'
import { checkTokens } from '../graphql/tokens.js'
import { refuse } from '../kernel/errors.js'
import { type Told, UNREAD } from '../metrics/metrics.js'
import type { OpenScope } from '../scope/makers.js'
import { answerError, requestIdIn } from './answers.js'
import { type GraphQLBody, readBody } from './body.js'
import type { Edge } from './edge.js'
import { openScope } from './open-scope.js'
import { isKept } from './revalidation.js'

/** What comes in one piece with its head: worth reading before its sender is counted, for what it is known to weigh is counted too. */
const SMALL = 16_384

/**
 * `POST /graphql`; GET only for persisted reads. Who asks is settled and counted first, then a body that is more than small is read;
 * nothing of it is parsed as GraphQL before.
 */
export function graphqlRoute(edge: Edge): Router {
  const route = Router()
  const json = express.json({ limit: limits.bodyBytes, strict: false, type: () => true })
  const begin = (_req: Request, res: Response, next: NextFunction): void => {
    count(edge, res)
    next()
  }
  const enter = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    res.locals.scope = await openScope(edge, req, res)
    next()
  }
  const readSmall = (req: Request, res: Response, next: NextFunction): void => {
    const isSmall = Number(req.headers['content-length']) <= SMALL && jsonType.test(req.headers['content-type'] ?? '')
    if (!isSmall) {
      next()
      return
    }
    json(req, res, (error?: unknown) => {
      res.locals.unread = error
      next()
    })
  }
  const readRest = (req: Request, res: Response, next: NextFunction): void => {
    if (res.locals.unread) throw res.locals.unread
    if (req.body === undefined) json(req, res, next)
    else next()
  }
  route.post('/graphql', begin, readSmall, enter, onlyJson, readRest, (req, res) => answer(edge, req, res))
  route.get('/graphql', begin, enter, noneOrJson, (req, res) => answer(edge, req, res))
  route.all('/graphql', (_req, res) => {
    res.setHeader('Allow', 'POST, OPTIONS')
    answerError(refuse('BAD_USER_INPUT', 'Use POST.', { status: 405 }), requestIdIn(res), res)
  })
  return route
}

type Counted = { startedAt: number; told: Told; weigh: ApolloContext['weigh'] }

/** Every request is counted once, when its answer has left or its client has: with the code of the answer, whoever gave it. */
function count({ house }: Edge, res: Response): void {
  const told: Told = { operation: UNREAD, code: 'OK' }
  const startedAt = performance.now()
  Object.assign(res.locals, { startedAt, told } satisfies Partial<Counted>)
  res.once('close', () => {
    if (!res.writableFinished) told.code = 'CLIENT_GONE'
    house.metrics.answered(told, (performance.now() - startedAt) / 1000)
  })
}

const jsonType = /^application\/(json|graphql-response\+json)\s*(;\s*charset="?utf-8"?\s*)?$/i

/** A form or a plain-text post is how another site would forge a call; only real JSON, which forces a preflight, is read. */
function onlyJson(req: Request, _res: Response, next: NextFunction): void {
  if (!jsonType.test(req.headers['content-type'] ?? ''))
    throw refuse('BAD_USER_INPUT', 'Send application/json.', { status: 415, field: 'Content-Type' })
  next()
}

/** A GET has no body to have a type; an odd one is how a page of another origin would slip past a check (GHSA-9q82-xgwf-vj6h). */
function noneOrJson(req: Request, res: Response, next: NextFunction): void {
  if (req.headers['content-type'] === undefined) next()
  else onlyJson(req, res, next)
}

async function answer(edge: Edge, req: Request, res: Response): Promise<void> {
  const scope = res.locals.scope as OpenScope
  const body = readBody(req, edge.persisted)
  checkTokens(body.query)
  scope.idempotency = idempotencyOf(req, body)
  const { startedAt, told, weigh } = res.locals as Counted
  // What admin and widget ask was measured when they were built: one request of theirs is one token (ops/docs/decisions/0037).
  await execute(edge, { scope, startedAt, told, weigh: body.known ? free : weigh }, body, res)
}

const free = async (): Promise<void> => undefined

function idempotencyOf(req: Request, body: GraphQLBody): OpenScope['idempotency'] {
  const key = req.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw refuse('BAD_USER_INPUT', 'An Idempotency-Key has 1 to 255 printable characters.', {
      field: 'Idempotency-Key',
    })
  const { query, variables, operationName } = body
  const content = JSON.stringify([query, variables, operationName])
  return { key, requestHash: createHash('sha256').update(content).digest('hex') }
}

/** Left of an operation's time for telling the caller that it is over. */
const ANSWERING = 250

/** Runs it to its end, or until its time is over: then the caller is told, and what still runs can commit nothing any more. */
async function execute(edge: Edge, context: ApolloContext, body: GraphQLBody, res: Response): Promise<void> {
  const headers = new HeaderMap([['content-type', 'application/json']])
  const counted = countedFor(context.scope)
  const running = edge.apollo
    .executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => context,
    })
    .finally(() => context.scope.end())
  const answer = await withinTime(running, edge.config.OPERATION_TIMEOUT_MS - ANSWERING, context)
  // What was refused before anything of it ran is nobody's request.
  if (counted && (answer.status ?? 200) === 200) edge.usage.note(counted)
  for (const [name, value] of answer.headers) if (name !== 'content-length') res.setHeader(name, value)
  res.setHeader('Cache-Control', 'no-store')
  res.status(answer.status ?? 200)
  if (answer.body.kind === 'complete') {
    const { string: text } = answer.body
    return isKept(res, context.scope, text) ? void res.status(304).end() : void res.end(text)
  }
  for await (const chunk of answer.body.asyncIterator) res.write(chunk)
  res.end()
}

/** Whose plan a request counts for: of live tenants what keys and visitors ask. Staff at work in the admin are free. */
function countedFor({ tenant, viewer }: OpenScope): string | null {
  if (!tenant || tenant.liveTenantId) return null
  return viewer.kind === 'VISITOR' || viewer.kind === 'KEY' ? tenant.id : null
}

async function withinTime<T>(running: Promise<T>, ms: number, { scope, startedAt }: ApolloContext): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => {
      void scope.end()
      late.reject(refuse('UNAVAILABLE', 'This took too long. Try again shortly.', { extensions: { retryAfter: 2 } }))
    },
    Math.max(0, startedAt + ms - performance.now()),
  )
  running.catch(() => undefined)
  return Promise.race([running, late.promise]).finally(() => clearTimeout(timer))
}
