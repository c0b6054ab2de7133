import type { Scope } from '../../scope/scope.js'

const own = 'select email, disabled_at is not null as disabled from app_user where id = app_user_id()'

const speaks = 'select locale from user_profile where user_id = app_user_id()'

/** The language of the person whom the job is about, where they have said so. */
export async function languageWished(scope: Scope): Promise<string | null> {
  const [row] = await scope.connection.prepared<{ locale: string | null }>('mail-language', speaks, [])
  return row?.locale ?? null
}

/** The address of the person whom the job is about; null when they are gone or disabled. */
export async function addressee(scope: Scope): Promise<string | null> {
  const [user] = await scope.connection.prepared<{ email: string; disabled: boolean }>('mail-person', own, [])
  return !user || user.disabled ? null : user.email
}
