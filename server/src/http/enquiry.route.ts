import express, { type Request, type Response, Router } from 'express'
import { commit } from '../graphql/door.js'
import { holdsCardNumber, withoutCardNumber } from '../kernel/card-number.js'
import { Refusal, refuse } from '../kernel/errors.js'
import { isId } from '../kernel/ids.js'
import { continueEnquiry, enquiryOfLink, threadOf } from '../modules/enquiries/thread.service.js'
import { type Became, threadPage } from '../modules/enquiries/thread-page.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { currentTenant } from '../modules/tenancy/tenancy.service.js'
import { anyone } from '../scope/doors.js'
import { forRequest, forVisitor, type OpenScope } from '../scope/makers.js'
import { answerError, requestIdIn } from './answers.js'
import type { Edge } from './edge.js'
import { mailPagePolicy } from './headers.js'
import { openScope } from './open-scope.js'

const path = '/enquiry/:tenantId/:token'

/** The link in the mail that answers an enquiry: GET shows the thread, POST writes on. */
export function enquiryRoute(edge: Edge): Router {
  const route = Router()
  const handler = (req: Request, res: Response) =>
    answer(edge, { req, res }).catch((error: unknown) => answerError(error, requestIdIn(res), res))
  route.get(path, handler)
  // 5,000 characters of any script, as a form sends them.
  route.post(path, express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 5 }), handler)
  return route
}

type Asked = { req: Request; res: Response }

async function answer(edge: Edge, { req, res }: Asked): Promise<void> {
  const token = String(req.params.token)
  const scope = await scopeOf(edge, { req, res })
  try {
    const became = req.method === 'POST' ? await writeOn(scope, token, textIn(req.body)) : null
    await scope.connection.read()
    const thread = await threadOf(scope, await enquiryOfLink(scope, token))
    mailPagePolicy(res)
    res.type('html').send(threadPage(await currentTenant(scope), thread, became))
  } finally {
    await scope.end()
  }
}

async function writeOn(scope: OpenScope, token: string, text: string): Promise<Became> {
  if (holdsCardNumber(text)) return { wrong: 'card', text: withoutCardNumber(text) }
  const run = () => continueEnquiry(scope, token, text)
  try {
    await commit(scope, { door: { rule: anyone }, field: 'continueEnquiry', args: {}, returns: 'Enquiry', run })
    return 'sent'
  } catch (error) {
    const wrong = error instanceof Refusal ? wrongs[error.code] : undefined
    if (!wrong) throw error
    return { wrong, text }
  }
}

const wrongs: Partial<Record<Refusal['code'], 'empty' | 'often' | 'full'>> = {
  BAD_USER_INPUT: 'empty',
  RATE_LIMITED: 'often',
  CONFLICT: 'full',
}

const textIn = (body: unknown): string => {
  const text = (body as { text?: unknown } | undefined)?.text
  return typeof text === 'string' ? text : ''
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
