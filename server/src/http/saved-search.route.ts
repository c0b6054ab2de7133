import { type Request, type Response, Router } from 'express'
import { commit } from '../graphql/door.js'
import { Refusal, refuse } from '../kernel/errors.js'
import { isId } from '../kernel/ids.js'
import { readToken } from '../modules/directory/savedsearches/links.js'
import { languageOf } from '../modules/mail/letter.js'
import {
  confirmSavedSearch,
  deleteSavedSearch,
  savedSearches,
} from '../modules/directory/savedsearches/saved-searches.service.js'
import { type Done, searchesPage } from '../modules/directory/savedsearches/searches-page.js'
import { summaryOf } from '../modules/directory/savedsearches/summary.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { currentTenant } from '../modules/tenancy/tenancy.service.js'
import { anyone } from '../scope/doors.js'
import { forRequest, forVisitor, type OpenScope } from '../scope/makers.js'
import { answerError, requestIdIn } from './answers.js'
import type { Edge } from './edge.js'
import { mailPagePolicy } from './headers.js'
import { openScope } from './open-scope.js'

const path = '/saved-search/:tenantId/:token'
type Asked = { req: Request; res: Response }
type Act = (scope: OpenScope, token: string, req: Request) => Promise<Done>

/**
 * The link in every mail about a saved search. GET shows the searches of the address and changes nothing, for mail programs and their
 * guards open links by themselves. POST to the link itself ends its search: that is the mail program's own button (RFC 8058), which may be
 * pressed twice.
 */
export function savedSearchRoute(edge: Edge): Router {
  const route = Router()
  const handler = (act: Act | null) => (req: Request, res: Response) =>
    answer(edge, { req, res }, act).catch((error: unknown) => answerError(error, requestIdIn(res), res))
  route.get(path, handler(null))
  route.post(path, handler(end))
  route.post(`${path}/confirm`, handler(confirm))
  route.post(`${path}/end/:id`, handler(end))
  return route
}

async function answer(edge: Edge, { req, res }: Asked, act: Act | null): Promise<void> {
  const token = String(req.params.token)
  const scope = await scopeOf(edge, { req, res })
  try {
    const done = act ? await act(scope, token, req) : null
    await scope.connection.read()
    const tenant = await currentTenant(scope)
    const language = languageOf(tenant.locale)
    const found = await savedSearches(scope, token)
    const summaries = await Promise.all(found.map(({ filter }) => summaryOf(scope, filter, language)))
    const searches = found.map(({ id, status, frequency }, at) => ({
      id,
      status,
      frequency,
      summary: summaries[at] ?? '',
    }))
    mailPagePolicy(res)
    const action = `/saved-search/${String(req.params.tenantId)}/${token}`
    res.type('html').send(searchesPage(tenant, { searches, done, action }))
  } finally {
    await scope.end()
  }
}

const confirm: Act = async (scope, token) => {
  const run = () => confirmSavedSearch(scope, token)
  try {
    await commit(scope, { door: { rule: anyone }, field: 'confirmSavedSearch', args: {}, returns: 'SavedSearch', run })
    return 'confirmed'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CONFLICT') return 'full'
    return goneOr(error, { scope, token })
  }
}

const end: Act = async (scope, token, req) => {
  const id = typeof req.params.id === 'string' ? req.params.id : null
  const run = () => deleteSavedSearch(scope, token, id)
  try {
    await commit(scope, { door: { rule: anyone }, field: 'deleteSavedSearch', args: {}, returns: 'SavedSearch', run })
    return 'ended'
  } catch (error) {
    return goneOr(error, { scope, token })
  }
}

/** Pressed twice, or on a page that is old: what is left is shown, and nothing is said to have ended. A link that is none of ours is refused. */
function goneOr(error: unknown, { scope, token }: { scope: OpenScope; token: string }): 'gone' {
  const isGone = error instanceof Refusal && (error.code === 'BAD_USER_INPUT' || error.code === 'NOT_FOUND')
  if (isGone && readToken(scope, token)) return 'gone'
  throw error
}

/** Through the limits every visitor has; then as nobody, in the tenant the mail came from. */
async function scopeOf(edge: Edge, { req, res }: Asked): Promise<OpenScope> {
  const visitor = await openScope(edge, req, res)
  await visitor.end()
  const { tenantId } = req.params
  const tenant = isId(tenantId) ? await findTenantById(forVisitor(edge.house, null), tenantId) : null
  if (!tenant || !visitor.request) throw refuse('NOT_FOUND', 'This link is not valid.')
  return forRequest(edge.house, tenant, { userId: null, request: visitor.request })
}
