import type { Scope } from '../../scope/scope.js'

const own = 'select email, disabled_at is not null as disabled from app_user where id = app_user_id()'

/** The address of the person whom the job is about; null when they are gone or disabled. */
export async function addressee(scope: Scope): Promise<string | null> {
  const [user] = await scope.connection.prepared<{ email: string; disabled: boolean }>('mail-person', own, [])
  return !user || user.disabled ? null : user.email
}
