import type { Scope } from '../../../scope/scope.js'
import { Passkey } from './passkey.types.js'

type Row = {
  id: string
  name: string
  host: string
  backed_up: boolean
  created_at: string
  last_used_at: string | null
}
const mine = `select id, name, host, backed_up, created_at, last_used_at from passkey
  where user_id = app_user_id() and ($1::uuid is null or id = $1) order by created_at, id limit 200`

export async function myPasskeys(scope: Scope, only: string | null = null): Promise<Passkey[]> {
  const rows = await scope.connection.prepared<Row>('passkeys', mine, [only])
  return rows.map(({ id, name, host, ...row }) =>
    Object.assign(new Passkey(), {
      id,
      name,
      host,
      backedUp: row.backed_up,
      createdAt: new Date(row.created_at),
      lastUsedAt: row.last_used_at ? new Date(row.last_used_at) : null,
    }),
  )
}

const here = 'select credential_id, transports from passkey where user_id = app_user_id() and host = $1 limit 50'

/** Those a browser must not offer again: the device has one for this host already. */
export async function credentialsOf(scope: Scope, host: string): Promise<{ id: string; transports: string[] }[]> {
  const rows = await scope.connection.prepared<{ credential_id: Buffer; transports: string[] }>('passkeys-here', here, [
    host,
  ])
  return rows.map(({ credential_id: id, transports }) => ({ id: id.toString('base64url'), transports }))
}
