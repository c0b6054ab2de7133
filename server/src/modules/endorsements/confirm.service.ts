import { record } from '../../events/record.js'
import { refuse } from '../../kernel/errors.js'
import { readVisitor, signVisitor } from '../../kernel/visitor-token.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { siteAddress } from '../tenancy/addresses.js'
import { knownAs } from '../visitors/visitor-form.service.js'
import { Endorsement, EndorsementStatus } from './endorsement.entity.js'
import { lockedEndorsement, withdraw } from './endorsements.service.js'

/** The page of the link: it asks, and changes nothing by itself (http/endorsement.route.ts). */
export function confirmAddress(scope: Scope, endorsementId: string): string {
  const tenantId = tenantIdOf(scope)
  const whose = { tenantId, visitorId: endorsementId, now: scope.now() }
  return `${siteAddress(scope)}/endorsement/${tenantId}/${signVisitor(scope.settings.downloadKey, 'CONFIRM', whose)}`
}

/** What the link is about; a token that is over, or whose endorsement is gone, opens nothing. */
export async function endorsementOfLink(scope: Scope, token: string): Promise<Endorsement> {
  const asked = { token, tenantId: tenantIdOf(scope), now: scope.now() }
  const id = readVisitor(scope.settings.downloadKey, 'CONFIRM', asked)?.visitorId
  const endorsement = id ? await scope.em.findOne(Endorsement, { id }) : null
  if (!endorsement) throw refuse('BAD_USER_INPUT', 'This link is not valid any more.', { field: 'token' })
  return endorsement
}

/** From now on the address is who wrote it, in whichever browser. A second one of the same address gives way to the first. */
export async function confirmEndorsement(scope: Scope, token: string): Promise<Endorsement> {
  const endorsement = await endorsementOfLink(scope, token)
  const { id, listingId, authorEmail } = endorsement
  if (!authorEmail || endorsement.emailConfirmedAt) return endorsement
  const authorKey = await knownAs(scope, 'email', authorEmail)
  const others = { id: { $ne: id }, listingId, authorKey, status: { $ne: EndorsementStatus.WITHDRAWN } }
  if (await scope.em.findOne(Endorsement, others)) return withdraw(scope, endorsement)
  Object.assign(endorsement, { authorKey, emailConfirmedAt: scope.now() })
  record(scope, { name: 'endorsement.confirmed', on: endorsement, payload: { listingId } })
  return endorsement
}

export async function withdrawByLink(scope: Scope, token: string): Promise<Endorsement> {
  const { id } = await endorsementOfLink(scope, token)
  const endorsement = await lockedEndorsement(scope, id)
  return endorsement ? withdraw(scope, endorsement) : endorsementOfLink(scope, token)
}
