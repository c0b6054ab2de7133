import DataLoader from 'dataloader'
import { isId } from '../../../kernel/ids.js'
import type { Page } from '../../../kernel/page.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { type Asked, anywhere, pageOf } from '../page.js'
import { type PlatformMembership, PlatformUser, type PlatformUserFilter } from './platform-user.types.js'

const columns = `u.id, u.email, u.name, u.email_verified_at, u.platform_role, u.disabled_at, u.disabled_reason, u.created_at`
type Row = Record<'id' | 'email' | 'name' | 'created_at', string> &
  Record<'email_verified_at' | 'disabled_at' | 'disabled_reason', string | null> & {
    platform_role: PlatformUser['platformRole']
  }

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

function userOf({ id, email, name, ...row }: Row): PlatformUser {
  return Object.assign(new PlatformUser(), {
    id,
    email,
    name,
    emailVerifiedAt: instant(row.email_verified_at),
    platformRole: row.platform_role,
    disabledAt: instant(row.disabled_at),
    disabledReason: row.disabled_reason,
    createdAt: new Date(row.created_at),
  })
}

const where = `($1::text is null or u.name ilike $1 or u.email ilike $1 or u.id = $2)
  and ($3::uuid is null or exists (select from membership m where m.user_id = u.id and m.tenant_id = $3))
  and ($4::boolean is null or (u.disabled_at is not null) = $4) and ($5::boolean is null or (u.platform_role is not null) = $5)`

export async function listUsers(scope: Scope, filter: PlatformUserFilter, asked: Asked): Promise<Page<PlatformUser>> {
  const text = filter.text?.trim() ?? null
  const { tenantId, suspended = null, staff = null } = filter
  // Nobody belongs to what is no id.
  if (tenantId && !isId(tenantId)) return { edges: [], hasNextPage: false, total: async () => 0 }
  const values = [anywhere(text), isId(text) ? text : null, tenantId ?? null, suspended, staff]
  const listed = { name: 'platform-users', select: columns, from: 'app_user u', where, values, id: 'u.id' }
  return pageOf<Row, PlatformUser>(scope, { ...asked, ...listed }, userOf)
}

const one = `select ${columns} from app_user u where u.id = $1`
export async function findUser(scope: Scope, id: string): Promise<PlatformUser | null> {
  const [row] = isId(id) ? await scope.connection.prepared<Row>('platform-user', one, [id]) : []
  return row ? userOf(row) : null
}

const memberships = `select m.user_id, m.role, t.id as "tenantId", t.name as "tenantName", t.status as "tenantStatus"
  from membership m join tenant t on t.id = m.tenant_id where m.user_id = any ($1) order by m.created_at`

export const membershipsOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, PlatformMembership[]>(async (ids) => {
      const rows = await scope.connection.prepared<PlatformMembership & { user_id: string }>(
        'platform-memberships',
        memberships,
        [ids],
      )
      return ids.map((id) => rows.filter((row) => row.user_id === id))
    }),
)
