import { z } from 'zod'
import type { Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { Undeliverable, Unsure } from '../../../providers/sms/port.js'
import { forJob, inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { languageOf } from '../../mail/letter.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { Listing } from '../listing/listing.entity.js'
import { ClaimMethod, StoredClaimProof } from './claim-proof.entity.js'
import { codeOf, contactFor, contactKey } from './contacts.js'
import { claimText } from './letters/text.js'

const payload = z.looseObject({ kind: z.literal('claim_code'), tenantId: z.uuid(), proofId: z.uuid() })

/** To the number that the listing shows at the moment it is sent, if that is the one that was asked for. */
const sendCode: Task = async ({ house }, work) => {
  const { tenantId, proofId } = payload.parse(work.payload)
  const tenant = await findTenantById(forJob(house, null), tenantId)
  const { sms } = house.ports
  if (!tenant || !sms) return
  const scope = forJob(house, tenant)
  const written = await inTransaction(scope, () => write(scope, proofId))
  const about = { job: work.jobId, requestId: work.requestId }
  if (!written) return void log.info('nothing to send any more', about)
  try {
    await sms.send({ ...written, idempotencyKey: `claim-code.${proofId}` })
  } catch (error) {
    // What may have been sent is sent once more, not seven times; whoever waits for it has other ways.
    if (error instanceof Unsure && work.attempt > 1) return void log.warn('a text message may be lost', about)
    if (!(error instanceof Undeliverable)) throw error
    log.warn('a text message is not delivered', { ...about, reason: error.reason })
  }
}

async function write(scope: Scope, id: string): Promise<{ to: string; text: string } | null> {
  const proof = await scope.em.findOne(StoredClaimProof, { id, method: ClaimMethod.PHONE, provenAt: null })
  const listing = proof && (await scope.em.findOne(Listing, { id: proof.listingId }))
  const to = listing && contactFor(scope, listing, ClaimMethod.PHONE)
  if (!to || proof.expiresAt <= scope.now()) return null
  if ((await contactKey(scope, ClaimMethod.PHONE, to)) !== proof.contactKey) return null
  const { name: from, locale } = await currentTenant(scope)
  // The business's language is not known; the directory's is what its town speaks.
  return { to, text: claimText(languageOf(locale), { from, business: listing.name, code: await codeOf(scope, proof) }) }
}

export const claimTasks: Tasks = { sms: sendCode }
