import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import type { World } from '../../../testing/world.js'

export type Proof = {
  id: string
  hint: string
  token: { place: string; value: string } | null
  triesLeft: number | null
  provenAt: string | null
  problem: string | null
}
const fields = 'id hint token { place value } expiresAt triesLeft provenAt problem'

export const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code

/** How a business asks for a listing, step by step, in the world of a file of tests. */
export function claimsIn(world: () => World) {
  const start = (caller: Caller, listingId: string, method: string) =>
    call<{ startClaimProof: Proof }>(
      world(),
      `mutation ($i: StartClaimProofInput!) { startClaimProof(input: $i) { ${fields} } }`,
      { i: { listingId, method } },
      caller,
    )
  const prove = (caller: Caller, id: string, code: string | null = null) =>
    call<{ proveClaim: Proof }>(
      world(),
      `mutation ($id: ID!, $c: String) { proveClaim(id: $id, code: $c) { ${fields} } }`,
      { id, c: code },
      caller,
    )
  const begun = async (caller: Caller, listingId: string, method: string) => {
    const answer = await start(caller, listingId, method)
    if (!answer.data) throw new Error(JSON.stringify(answer.errors))
    return answer.data.startClaimProof
  }
  const standing = async (id: string, caller: Caller) =>
    (await ask<{ listing: object }>(world(), `{ listing(id: "${id}") { isVerified viewerCanEdit } }`, {}, caller))
      .listing
  return { start, prove, begun, standing }
}
