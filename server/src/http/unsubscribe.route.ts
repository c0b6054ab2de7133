import { type Request, type Response, Router } from 'express'
import { commit } from '../graphql/door.js'
import { refuse } from '../kernel/errors.js'
import { readUnsubscribing, type Unsubscribing } from '../modules/notifications/preferences/unsubscribe-address.js'
import { unsubscribe } from '../modules/notifications/preferences/preferences.service.js'
import { unsubscribePage } from '../modules/notifications/preferences/unsubscribe-page.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { currentTenant } from '../modules/tenancy/tenancy.service.js'
import { anyone } from '../scope/doors.js'
import { forRequest, forVisitor, type OpenScope } from '../scope/makers.js'
import { answerError, requestIdIn } from './answers.js'
import type { Edge } from './edge.js'
import { mailPagePolicy } from './headers.js'
import { openScope } from './open-scope.js'

const path = '/unsubscribe/:tenantId/:userId/:kind/:signature'
type Handler = (req: Request, res: Response) => Promise<void>

/**
 * The link in a mail that may be switched off, good without signing in. GET shows a page with a button and changes nothing, for mail
 * programs and their guards open links by themselves; POST ends it, from that page or from the mail program's own button (RFC 8058).
 */
export function unsubscribeRoute(edge: Edge): Router {
  const route = Router()
  const guarded = (handler: Handler) => (req: Request, res: Response) =>
    handler(req, res).catch((error: unknown) => answerError(error, requestIdIn(res), res))
  route.get(
    path,
    guarded((req, res) => answer(edge, req, res)),
  )
  route.post(
    path,
    guarded((req, res) => answer(edge, req, res)),
  )
  return route
}

async function answer(edge: Edge, req: Request, res: Response): Promise<void> {
  const whose = readUnsubscribing(edge.house.settings.downloadKey, req.params)
  const scope = await scopeOf(edge, { req, res }, whose)
  try {
    const ended = req.method === 'POST'
    if (ended) {
      const run = () => unsubscribe(scope, whose?.kind as Unsubscribing['kind'])
      await commit(scope, { door: { rule: anyone }, field: 'unsubscribe', args: {}, returns: 'Boolean', run })
    }
    await scope.connection.read()
    const tenant = await currentTenant(scope)
    mailPagePolicy(res)
    res.type('html').send(unsubscribePage(tenant, { ended, action: req.path }))
  } finally {
    await scope.end()
  }
}

/** Through the limits every visitor has; then as the person whom the mail was for, in the tenant it came from. */
async function scopeOf(
  edge: Edge,
  { req, res }: { req: Request; res: Response },
  whose: Unsubscribing | null,
): Promise<OpenScope> {
  const visitor = await openScope(edge, req, res)
  await visitor.end()
  const { house } = edge
  const tenant = whose && (await findTenantById(forVisitor(house, null), whose.tenantId))
  if (!whose || !tenant || !visitor.request) throw refuse('NOT_FOUND', 'This link is not valid.')
  return forRequest(house, tenant, { userId: whose.userId, request: visitor.request })
}
