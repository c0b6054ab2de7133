import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { Branding } from '../../tenancy/branding.js'
import { User } from '../user.entity.js'
import { findInvitation } from './find-invitation.js'
import { AcceptBy, Invitation, InvitationCard, InvitationConnection } from './invitation.entity.js'
import { masked } from './tokens.js'

const open = { acceptedAt: null, revokedAt: null }

/** Those that wait or have run out, newest first; the cursor is the id, which sorts by age. */
export async function invitationsPage(
  scope: Scope,
  { first, after }: { first: number; after: string | null },
): Promise<InstanceType<typeof InvitationConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const where = after ? { ...open, id: { $lt: after } } : open
  const rows = await scope.em.findAll(Invitation, { where, orderBy: { id: 'desc' }, limit: first + 1 })
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  const total = () => scope.em.count(Invitation, open)
  return new InvitationConnection({ edges, hasNextPage: rows.length > first, total })
}

export async function openInvitation(scope: Scope, id: string): Promise<Invitation | null> {
  return isId(id) ? scope.em.findOne(Invitation, { ...open, id }) : null
}

export async function openInvitationOf(scope: Scope, email: string): Promise<Invitation | null> {
  return scope.em.findOne(Invitation, { ...open, email })
}

const memberBy = `select 1 from membership m join app_user u on u.id = m.user_id where m.tenant_id = app_tenant() and u.email = $1`

export async function isMember(scope: Scope, email: string): Promise<boolean> {
  return (await scope.connection.prepared('member-by-email', memberBy, [email])).length > 0
}

/** What the holder of a link is told before they accept; null when the link is good no more. */
export async function invitationCard(scope: Scope, token: string): Promise<InvitationCard | null> {
  const row = await findInvitation(scope, token)
  if (!row) return null
  // A picture is its tenant's row: it is shown where the request is the tenant's.
  const logoId = scope.tenant && tenantIdOf(scope) === row.tenant_id ? row.logo_id : null
  return Object.assign(new InvitationCard(), {
    id: row.id,
    tenant: { id: row.tenant_id, slug: row.slug, name: row.tenant_name },
    branding: new Branding(row.branding, {
      name: row.tenant_name,
      pictures: { logoId, logoDarkId: null, faviconId: null },
    }),
    role: row.role,
    inviterName: row.inviter,
    maskedEmail: masked(row.email),
    expiresAt: new Date(row.expires_at),
    acceptBy: await acceptBy(scope, row),
  })
}

async function acceptBy(scope: Scope, { email, known }: { email: string; known: boolean }): Promise<AcceptBy> {
  const id = scope.viewer.userId
  if (!id) return known ? AcceptBy.PASSWORD : AcceptBy.REGISTRATION
  return (await scope.em.findOne(User, { id }))?.email === email ? AcceptBy.SESSION : AcceptBy.OTHER_ACCOUNT
}
