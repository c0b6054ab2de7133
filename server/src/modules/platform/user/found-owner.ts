import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'

const find = 'select id, disabled_at is not null as disabled from app_user where email = $1'
const insert = 'insert into app_user (id, email, name) values ($1, $2, $3)'

/** The person behind an address: who is known, or a newcomer, who is sent a link by which they choose a password. */
export async function foundOwner(
  scope: Scope,
  { email, name }: { email: string; name: string | null },
): Promise<string> {
  const address = email.trim().toLowerCase()
  const [known] = await scope.connection.prepared<{ id: string; disabled: boolean }>('platform-person', find, [address])
  if (known?.disabled) throw refuse('CONFLICT', 'This person is suspended.', { field: 'input.ownerEmail' })
  if (known) return known.id
  if (!name?.trim())
    throw refuse('BAD_USER_INPUT', 'Nobody has this address yet: write their name.', { field: 'input.ownerName' })
  const userId = newId()
  await scope.connection.prepared('platform-person-new', insert, [userId, address, name.trim()])
  const linkId = newId()
  await enqueue(scope, { task: 'mail', payload: { kind: 'reset_password', userId, linkId }, key: `mail:${linkId}` })
  return userId
}
