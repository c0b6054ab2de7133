import { z } from 'zod'
import type { Task, Tasks } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import type { Mail } from '../../providers/mail/port.js'
import { forJob, type House, inTransaction } from '../../scope/makers.js'
import type { Scope, ScopeTenant } from '../../scope/scope.js'
import { adminAddress } from '../tenancy/addresses.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import { linkOfMail, makeLink } from './links.js'
import { wordsFor } from './mail.words.js'

const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verify_email'), userId: z.uuid(), linkId: z.uuid(), tenantId: z.uuid().nullable() }),
  z.object({ kind: z.literal('reset_password'), userId: z.uuid(), linkId: z.uuid(), tenantId: z.uuid().nullable() }),
  z.object({ kind: z.literal('already_registered'), userId: z.uuid(), tenantId: z.uuid().nullable() }),
  z.object({ kind: z.literal('password_changed'), userId: z.uuid(), tenantId: z.uuid().nullable() }),
  z.object({ kind: z.literal('ownership_given'), userId: z.uuid(), tenantId: z.uuid() }),
  z.object({ kind: z.literal('ownership_received'), userId: z.uuid(), tenantId: z.uuid() }),
])
type Wish = z.infer<typeof wish>
type Letter = Omit<Mail, 'idempotencyKey'>

/** Writes one mail and sends it. The row is loaded again, as its own user: what is no longer so is not sent. */
const mail: Task = async ({ house }, { jobId, payload, requestId }) => {
  const asked = wish.parse(payload)
  const scope = forJob(house, await openTenantOf(house, asked.tenantId), asked.userId)
  const letter = await inTransaction(scope, () => compose(scope, asked))
  if (!letter) return void log.info('nothing to send any more', { kind: asked.kind, job: jobId, requestId })
  const idempotencyKey = `${asked.kind}.${'linkId' in asked ? asked.linkId : jobId}`
  await house.ports.mail.send({ ...letter, idempotencyKey })
}

export const identityTasks: Tasks = { mail }

/** The tenant in whose name it is sent; one that was shut meanwhile sends nothing in its name. */
async function openTenantOf(house: House, tenantId: string | null): Promise<ScopeTenant | null> {
  return tenantId ? findTenantById(forJob(house, null), tenantId) : null
}

const person = 'select email, disabled_at is not null as disabled from app_user where id = app_user_id()'

async function compose(scope: Scope, asked: Wish): Promise<Letter | null> {
  const [user] = await scope.connection.prepared<{ email: string; disabled: boolean }>('mail-person', person, [])
  if (!user || user.disabled) return null
  const tenant = scope.tenant ? await currentTenant(scope) : null
  // White label: a person who came without a tenant knows the host they came to, and no platform's name.
  const from = tenant?.name ?? scope.settings.baseDomain
  const written = await write(scope, asked, { user, from, words: wordsFor(tenant?.locale ?? 'en') })
  return written ? { to: user.email, fromName: from, ...written } : null
}

type Facts = { user: { email: string }; from: string; words: ReturnType<typeof wordsFor> }

async function write(scope: Scope, asked: Wish, { user, from, words }: Facts) {
  const admin = adminAddress(scope)
  switch (asked.kind) {
    case 'already_registered':
      return words.alreadyRegistered({ from, address: admin })
    case 'password_changed':
      return words.passwordChanged({ from, address: `${admin}forgot` })
    case 'ownership_given':
      return words.ownershipGiven({ from, address: `${admin}team` })
    case 'ownership_received':
      return words.ownershipReceived({ from, address: `${admin}team` })
    case 'reset_password': {
      // Made here and not at the request, which does the same for an address that nobody has.
      await makeLink(scope, { id: asked.userId, email: user.email }, { id: asked.linkId, purpose: 'RESET_PASSWORD' })
      const link = await linkOfMail(scope, asked.linkId)
      return link && words.resetPassword({ from, address: `${admin}reset#token=${link.token}` })
    }
    case 'verify_email': {
      const link = await linkOfMail(scope, asked.linkId)
      // Behind `#` it reaches neither a server's log nor a Referer.
      return link?.email === user.email && words.verifyEmail({ from, address: `${admin}confirm#token=${link.token}` })
    }
  }
}
