import { createHash } from 'node:crypto'
import type { Scope } from '../../scope/scope.js'

/** The table keeps digests: it must tell whether an address bounced, not which addresses there are. */
const digestOf = (address: string): Buffer => createHash('sha256').update(address.trim().toLowerCase()).digest()

/** A mail server said for good that the address does not exist: nothing is sent there but what its owner asks for. */
export async function isSuppressed(scope: Scope, address: string): Promise<boolean> {
  const sql = 'select mail_suppressed($1) as suppressed'
  const [row] = await scope.connection.prepared<{ suppressed: boolean }>('mail-suppressed', sql, [digestOf(address)])
  return row?.suppressed ?? false
}

/** `reason` as the server gave it: its two codes, never its words, which often repeat the address. */
export async function rememberBounce(scope: Scope, address: string, reason: string): Promise<void> {
  await scope.ask('select note_mail($1, $2)', [digestOf(address), reason])
}

/** Something arrived after all, or its owner opened a link that was sent there. */
export async function forgetBounce(scope: Scope, address: string): Promise<void> {
  await scope.ask('select note_mail($1, null)', [digestOf(address)])
}
