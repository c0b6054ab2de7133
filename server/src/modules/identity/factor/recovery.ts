import { randomBytes } from 'node:crypto'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { keyedDigest } from '../../secrets/secrets.js'
import { plainCode } from './code.js'

const COUNT = 10
/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** 50 random bits each, in two groups of five; kept as digests under the person's own key. */
function newCode(): string {
  const text = [...randomBytes(10)].map((byte) => letters[byte & 31]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** As people write it: any case, with or without the hyphen, O for 0, I and L for 1. */
const tidy = (code: string): string => plainCode(code).replaceAll('o', '0').replace(/[il]/g, '1')

const digestOf = (scope: Scope, userId: string, code: string): Promise<Buffer> =>
  keyedDigest(scope, { userId }, `recovery:${tidy(code)}`)

const insert =
  'insert into recovery_code (id, user_id, code_hash) select i, $1, h from unnest($2::uuid[], $3::bytea[]) codes (i, h)'

/** Ten new ones in place of all older; shown once, by the caller. */
export async function newRecoveryCodes(scope: Scope, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  const hashes = await Promise.all(codes.map((code) => digestOf(scope, userId, code)))
  await forgetRecoveryCodes(scope, userId)
  await scope.connection.prepared('recovery-add', insert, [userId, codes.map(() => newId()), hashes])
  return codes
}

export async function forgetRecoveryCodes(scope: Scope, userId: string): Promise<void> {
  await scope.connection.prepared('recovery-forget', 'delete from recovery_code where user_id = $1', [userId])
}

const spend = `update recovery_code set used_at = $3, updated_at = $3 where user_id = $1 and code_hash = $2 and used_at is null returning id`

/** One use, whoever is first. */
export async function spendRecoveryCode(scope: Scope, userId: string, code: string): Promise<boolean> {
  if (tidy(code).length !== 10) return false
  const values = [userId, await digestOf(scope, userId, code), scope.now()]
  return (await scope.connection.prepared('recovery-spend', spend, values)).length > 0
}
