import { isId } from '../../../kernel/ids.js'
import { NoAnswer } from '../../../providers/dns/port.js'
import { Unread } from '../../../providers/web/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { throttleLookUp } from '../../visitors/visitor-form.throttle.js'
import { Listing } from '../listing/listing.entity.js'
import { ClaimMethod, StoredClaimProof } from './claim-proof.entity.js'
import { ClaimProblem } from './claim.types.js'
import { contactFor, isCoded, placeOf, tokenOf } from './contacts.js'

export type LookedUp = { problem: ClaimProblem | null; host: string }

/** Name servers and websites may take seconds: asked before the transaction, with no connection held, of one's own proof alone. */
export async function prepareProof(scope: OpenScope, { id }: { id: string }): Promise<Prepared> {
  const { userId } = scope.viewer
  if (!scope.tenant || !userId || !isId(id)) return { facts: null }
  const proof = await scope.em.findOne(StoredClaimProof, { id, userId, provenAt: null })
  const listing = proof && (await scope.em.findOne(Listing, { id: proof.listingId }))
  const host = listing && !isCoded(proof.method) ? contactFor(scope, listing, proof.method) : null
  const value = proof && host ? await tokenOf(scope, proof) : null
  await scope.connection.giveBack()
  scope.em.clear()
  // The verb refuses in its own words.
  if (!proof || !host || !value) return { facts: null }
  await throttleLookUp(scope)
  return { facts: { host, problem: await lookUp(scope, { method: proof.method, host, value }) } satisfies LookedUp }
}

type Sought = { method: ClaimMethod; host: string; value: string }

async function lookUp({ ports }: OpenScope, { method, host, value }: Sought): Promise<ClaimProblem | null> {
  const place = placeOf(method, host)
  try {
    if (method === ClaimMethod.DNS)
      return (await ports.dns.txt(place)).some((each) => each.trim() === value) ? null : ClaimProblem.NO_RECORD
    const { status, body } = await ports.web.get(place, { mostBytes: 1_000, patienceMs: 5_000 })
    return status === 200 && body.trim() === value ? null : ClaimProblem.NO_FILE
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof Unread) return ClaimProblem.NO_ANSWER
    throw error
  }
}
