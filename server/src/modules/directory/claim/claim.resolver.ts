import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { claimOptions, claimProofs, proveClaim, startClaimProof } from './claim.service.js'
import { ClaimOption, ClaimProof, StartClaimProofInput } from './claim.types.js'

@Resolver()
export class ClaimResolver {
  @Query(() => [ClaimOption], {
    description:
      'How a published listing can be claimed at once, without a moderator; none where it shows no way to reach it, and then there is `claimListing`. Whoever is signed in.',
  })
  claimOptions(
    @Ctx() { scope }: Context,
    @Arg('listingId', () => ID, { description: 'Id of the listing.' }) listingId: string,
  ): Promise<ClaimOption[]> {
    return claimOptions(scope, listingId)
  }

  @Query(() => [ClaimProof], {
    description:
      'What the viewer began to prove of a published listing and can still prove: the latest of each method, with what is to be published. None where nothing is open. Whoever is signed in.',
  })
  claimProofs(
    @Ctx() { scope }: Context,
    @Arg('listingId', () => ID, { description: 'Id of the listing.' }) listingId: string,
  ): Promise<ClaimProof[]> {
    return claimProofs(scope, listingId)
  }

  @Mutation(() => ClaimProof, {
    description:
      'Begins to prove that a published listing is one’s own: sends a code to the address or the mobile phone that it shows, or says what to publish. Whoever is signed in. NOT_FOUND, CONFLICT for who is of the team in another role and where the listing shows no such contact, RATE_LIMITED.',
  })
  startClaimProof(
    @Ctx() { scope }: Context,
    @Arg('input', () => StartClaimProofInput, { description: 'Which, and how.' }) input: StartClaimProofInput,
  ): Promise<ClaimProof> {
    return startClaimProof(scope, input)
  }

  @Mutation(() => ClaimProof, {
    description:
      'Proves it. Where `provenAt` is set the listing is theirs at once, as a MERCHANT of the tenant; else `problem` says what is missing. A code may be tried five times. Whoever began it. NOT_FOUND, CONFLICT for one that is over, BAD_USER_INPUT, RATE_LIMITED.',
  })
  proveClaim(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the proof.' }) id: string,
    @Arg('code', () => String, { nullable: true, description: 'The six digits that were sent; not for tokens.' })
    code: string | null,
  ): Promise<ClaimProof> {
    return proveClaim(scope, id, code ?? null)
  }
}
