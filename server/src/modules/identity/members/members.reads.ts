import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import type { TenantRole } from '../permissions.js'
import { Membership, User } from '../user.entity.js'
import { Member, MemberConnection } from './member.types.js'

export type MembersAsked = { first: number; after: string | null; role: TenantRole | null; text: string | null }

/** One's own memberships elsewhere pass the policy, so the tenant is named here. */
const found = `membership m join app_user u on u.id = m.user_id
  where m.tenant_id = app_home() and ($1::text is null or m.role = $1)
    and ($2::text is null or strpos(lower(u.name), $2) > 0 or strpos(u.email, $2) > 0)`
const page = `select m.id, m.role, m.created_at, m.last_seen_at, u.id as user_id, u.name, u.email, u.avatar_hash from ${found}
    and ($3::uuid is null or m.id > $3) order by m.id limit $4`
const count = `select count(*)::int as count from ${found}`

type Row = {
  id: string
  role: TenantRole
  created_at: string
  last_seen_at: string | null
  user_id: string
  name: string
  email: string
  avatar_hash: string | null
}

/** In the order they joined; ids of memberships sort by age, so the cursor is the id. */
export async function membersPage(scope: Scope, asked: MembersAsked): Promise<InstanceType<typeof MemberConnection>> {
  const { first, after, role } = asked
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const text = asked.text?.trim().toLowerCase() || null
  const rows = await scope.connection.prepared<Row>('members', page, [role, text, after, first + 1])
  const edges = rows.slice(0, first).map((row) => ({ cursor: row.id, node: memberOf(row) }))
  const total = async () =>
    (await scope.connection.prepared<{ count: number }>('members-count', count, [role, text]))[0]?.count ?? 0
  return new MemberConnection({ edges, hasNextPage: rows.length > first, total })
}

function memberOf({ user_id, name, email, avatar_hash, ...row }: Row): Member {
  return Object.assign(new Member(), {
    id: row.id,
    user: Object.assign(new User(), { id: user_id, name, email, avatarHash: avatar_hash }),
    role: row.role,
    joinedAt: new Date(row.created_at),
    lastSeenAt: row.last_seen_at === null ? null : new Date(row.last_seen_at),
  })
}

/** The row of one member; whoever is none of this tenant, or nobody at all, is the same missing member. */
export async function membershipOf(scope: Scope, userId: string): Promise<Membership | null> {
  if (!isId(userId)) return null
  return scope.em.findOne(Membership, { userId, tenantId: tenantIdOf(scope) })
}

/** A membership with its person, who may be gone from the tenant as soon as this transaction commits. */
export async function asMember(scope: Scope, membership: Membership): Promise<Member> {
  const user = await scope.em.findOneOrFail(User, { id: membership.userId })
  const { id, role, createdAt, lastSeenAt } = membership
  return Object.assign(new Member(), { id, user, role, joinedAt: createdAt, lastSeenAt })
}
