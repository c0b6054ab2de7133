import { type Request, type Response, Router } from 'express'
import { commit } from '../graphql/door.js'
import { refuse } from '../kernel/errors.js'
import { isId } from '../kernel/ids.js'
import { confirmEndorsement, endorsementOfLink, withdrawByLink } from '../modules/endorsements/confirm.service.js'
import { confirmPage } from '../modules/endorsements/confirm-page.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { currentTenant } from '../modules/tenancy/tenancy.service.js'
import { anyone } from '../scope/doors.js'
import { forRequest, forVisitor, type OpenScope } from '../scope/makers.js'
import { answerError, requestIdIn } from './answers.js'
import type { Edge } from './edge.js'
import { mailPagePolicy } from './headers.js'
import { openScope } from './open-scope.js'

const path = '/endorsement/:tenantId/:token'
const verbs = { confirm: confirmEndorsement, withdraw: withdrawByLink }
type Verb = keyof typeof verbs

/**
 * The link in the mail to whoever endorsed a listing. GET shows a page with two buttons and changes nothing, for mail programs and
 * their guards open links by themselves; POST confirms or withdraws.
 */
export function endorsementRoute(edge: Edge): Router {
  const route = Router()
  const handler = (verb: Verb | null) => (req: Request, res: Response) =>
    answer(edge, { req, res }, verb).catch((error: unknown) => answerError(error, requestIdIn(res), res))
  route.get(path, handler(null))
  route.post(`${path}/confirm`, handler('confirm'))
  route.post(`${path}/withdraw`, handler('withdraw'))
  return route
}

type Asked = { req: Request; res: Response }

async function answer(edge: Edge, { req, res }: Asked, verb: Verb | null): Promise<void> {
  const token = String(req.params.token)
  const scope = await scopeOf(edge, { req, res })
  try {
    if (verb) {
      const run = () => verbs[verb](scope, token)
      const field = `${verb}Endorsement`
      await commit(scope, { door: { rule: anyone }, field, args: {}, returns: 'Endorsement', run })
    }
    await scope.connection.read()
    const { status, emailConfirmedAt } = await endorsementOfLink(scope, token)
    const stands = status === 'WITHDRAWN' ? 'withdrawn' : emailConfirmedAt ? 'confirmed' : 'asked'
    const action = `/endorsement/${String(req.params.tenantId)}/${token}`
    mailPagePolicy(res)
    res.type('html').send(confirmPage(await currentTenant(scope), { stands, action }))
  } finally {
    await scope.end()
  }
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
