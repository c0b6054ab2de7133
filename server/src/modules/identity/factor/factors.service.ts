import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { oneAtATime, userIdOf } from '../refresh.js'
import { RecoveryCodes, SecondFactor, TotpSetup } from './factor.types.js'
import type { SetupFacts } from './factors.prepare.js'
import { totpOf } from './prove-code.js'
import { forgetRecoveryCodes, newRecoveryCodes } from './recovery.js'
import { addressOf, sealSeed, stepOf } from './totp.js'

const state = `select (select confirmed_at from user_totp where user_id = app_user_id()) as since,
  (select count(*)::int from recovery_code where user_id = app_user_id() and used_at is null) as left`

export async function secondFactor(scope: Scope): Promise<SecondFactor> {
  const [row] = await scope.connection.prepared<{ since: string | null; left: number }>('second-factor', state, [])
  const totpSince = row?.since ? new Date(row.since) : null
  return Object.assign(new SecondFactor(), { totpSince, recoveryCodesLeft: row?.left ?? 0 })
}

const keep = `insert into user_totp (user_id, sealed) values ($1, $2)
  on conflict (user_id) do update set sealed = $2, last_step = 0, updated_at = now()`

/** Asked again before it is confirmed, the newest seed counts. */
export async function startTotp(scope: Scope): Promise<TotpSetup> {
  const { seed, email } = scope.prepared as SetupFacts
  const userId = userIdOf(scope)
  await oneAtATime(scope, userId)
  if (await totpOf(scope)) throw refuse('CONFLICT', 'An authenticator is set up already. Take it away first.')
  await scope.connection.prepared('totp-keep', keep, [userId, await sealSeed(scope, userId, seed)])
  const issuer = scope.tenant ? (await currentTenant(scope)).name : scope.settings.baseDomain
  return Object.assign(new TotpSetup(), { secret: seed, uri: addressOf(seed, { issuer, label: email }) })
}

const waiting = 'select sealed from user_totp where user_id = app_user_id() and confirmed_at is null'
const confirm = 'update user_totp set confirmed_at = $2, last_step = $3, updated_at = $2 where user_id = $1'

export async function confirmTotp(scope: Scope, code: string): Promise<RecoveryCodes> {
  const userId = userIdOf(scope)
  await oneAtATime(scope, userId)
  const [row] = await scope.connection.prepared<{ sealed: Buffer }>('totp-waiting', waiting, [])
  const step = row ? await stepOf(scope, userId, { sealed: row.sealed, code }) : null
  if (step === null)
    throw refuse(
      'BAD_USER_INPUT',
      row ? 'That code is wrong. Is the clock of the phone right?' : 'Start the set-up first.',
      {
        field: 'code',
      },
    )
  await scope.connection.prepared('totp-confirm', confirm, [userId, scope.now(), step])
  await tell(scope, 'totp_added')
  return Object.assign(new RecoveryCodes(), { codes: await newRecoveryCodes(scope, userId) })
}

export async function disableTotp(scope: Scope): Promise<SecondFactor> {
  const userId = userIdOf(scope)
  await oneAtATime(scope, userId)
  if (!(await totpOf(scope))) throw refuse('CONFLICT', 'No authenticator is set up.')
  await scope.connection.prepared('totp-remove', 'delete from user_totp where user_id = $1', [userId])
  await forgetRecoveryCodes(scope, userId)
  await tell(scope, 'totp_removed')
  return secondFactor(scope)
}

export async function regenerateRecoveryCodes(scope: Scope): Promise<RecoveryCodes> {
  if (!(await totpOf(scope))) throw refuse('CONFLICT', 'No authenticator is set up.')
  return Object.assign(new RecoveryCodes(), { codes: await newRecoveryCodes(scope, userIdOf(scope)) })
}

/** The owner hears of every factor that comes or goes, whoever did it. */
export async function tell(
  scope: Scope,
  kind: 'totp_added' | 'totp_removed' | 'passkey_added' | 'passkey_removed',
): Promise<void> {
  await enqueue(scope, { task: 'mail', payload: { kind, userId: userIdOf(scope) } })
}
