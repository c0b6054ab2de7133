import { z } from 'zod'
import { Shut, type Task } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import { Undeliverable } from '../../providers/mail/port.js'
import { forJob, type House, inTransaction } from '../../scope/makers.js'
import { isLive, type Scope, type ScopeTenant } from '../../scope/scope.js'
import { adminAddress } from '../tenancy/addresses.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import type { Composed, MailKind, MailKinds } from './kinds.js'
import { languageOf } from './letter.js'
import { lookOf, plainLook } from './look.js'
import { languageWished } from './people.js'
import { forgetBounce, isSuppressed, rememberBounce } from './mail-address.js'
import { type Wearing, writeOut } from './render.js'

const envelope = z.looseObject({
  kind: z.string(),
  tenantId: z.uuid().nullable(),
  userId: z.uuid().nullable().default(null),
})

/** Behind its own walls all the same: what is no longer so need not wait for it. */
const shut = (id: string): ScopeTenant => ({ id, slug: '', status: 'suspended' })

type Ready = { composed: Composed; wearing: Wearing; suppressed: boolean }

/** Writes one mail and sends it. What it tells is loaded again, under the walls of its tenant and user: what is no longer so is not sent. */
export function mailTask(kinds: MailKinds): Task {
  return async ({ house }, { jobId, payload, requestId }) => {
    const { kind, tenantId, userId } = envelope.parse(payload)
    const about = { kind, job: jobId, requestId }
    const written = kinds[kind]
    if (!written) throw new Error(`No room writes mails of the kind ${kind}.`)
    const tenant = await openTenantOf(house, tenantId)
    const waits = tenantId !== null && !tenant && written.waits
    const scope = forJob(house, waits ? shut(tenantId) : tenant, userId)
    const ready = await inTransaction(scope, () => compose(scope, written, payload))
    if (ready && waits) throw new Shut()
    if (!ready) return void log.info('nothing to send any more', about)
    if (ready.suppressed && written.purpose !== 'ASKED') return void log.info('not sent: the address bounced', about)
    // Whoever has no account here never asked to be part of somebody's trial: in test mode nothing reaches the outside.
    if (!isLive(scope) && !userId && !scope.ports.mail.staysHere)
      return void log.info('not sent: test mode reaches nobody outside', about)
    await send(scope, about, ready)
  }
}

/** The tenant in whose name it is sent; one that was shut meanwhile sends nothing in its name. */
async function openTenantOf(house: House, tenantId: string | null): Promise<ScopeTenant | null> {
  return tenantId ? findTenantById(forJob(house, null), tenantId) : null
}

async function compose(scope: Scope, kind: MailKind, payload: unknown): Promise<Ready | null> {
  const tenant = scope.tenant ? await currentTenant(scope) : null
  const language = languageOf((await languageWished(scope)) ?? tenant?.locale ?? 'en')
  // White label: a person who came without a tenant knows the host they came to, and no platform's name.
  const sender = { from: tenant?.name ?? scope.settings.baseDomain, admin: adminAddress(scope) }
  const composed = await kind.compose(scope, payload, { sender, language })
  if (!composed) return null
  const look = tenant ? await lookOf(scope, tenant, { language }) : plainLook(scope)
  return { composed, wearing: { look, language }, suppressed: await isSuppressed(scope, composed.to) }
}

type About = { kind: string; job: string; requestId: string | null }

async function send(scope: Scope, about: About, { composed, wearing, suppressed }: Ready): Promise<void> {
  const { to, letter, key, unsubscribe } = composed
  const written = await writeOut(letter, wearing)
  const { fromName } = wearing.look
  const idempotencyKey = `${about.kind}.${key ?? about.job}`
  try {
    await scope.ports.mail.send({ to, fromName, ...written, idempotencyKey, ...(unsubscribe ? { unsubscribe } : {}) })
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    // Trying again would bounce again, and costs the sender's good name with every try.
    await rememberBounce(scope, to, error.reason)
    return void log.warn('mail bounced', { ...about, reason: error.reason })
  }
  if (suppressed) await forgetBounce(scope, to)
}
