import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import { wishFor } from '../../scope/beside.js'
import type { Context } from '../../scope/scope.js'
import { comesBesideListings } from '../directory/listing/listing.beside.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { Endorsement, EndorsementConnection, EndorsementSummary } from './endorsement.entity.js'
import { EndorseListingInput, ReplyToEndorsementInput } from './endorsements.inputs.js'
import { endorsementsBeside, endorsementsOf, summaryOf } from './endorsements.reads.js'
import { mayReply } from './endorsements.rules.js'
import { confirmEndorsement } from './confirm.service.js'
import * as verbs from './endorsements.service.js'

comesBesideListings('endorsements', ({ first, after }, below) => {
  const fits = typeof first === 'number' && first >= 1 && first <= 100
  // Whether one may answer is told by the listing, which is no field of its own.
  const named = below.has('viewerCanReply') ? new Set([...below, 'listingId']) : below
  return fits && !after ? { ...wishFor(endorsementsBeside, named), argument: first + 1 } : null
})

/** What this room adds to a listing; the directory does not know endorsements. */
@Resolver(() => Listing)
export class ListingEndorsements {
  @SeenBy('public')
  @FieldResolver(() => EndorsementConnection, { description: 'Approved endorsements, newest first.' })
  async endorsements(
    @Ctx() { scope }: Context,
    @Root() listing: Listing,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof EndorsementConnection>> {
    return new EndorsementConnection(await endorsementsOf(scope, listing, { first, after: after ?? null }))
  }

  @SeenBy('public')
  @FieldResolver(() => EndorsementSummary, { description: 'Approved endorsements in two numbers.' })
  endorsementSummary(@Ctx() { scope }: Context, @Root() { id }: Listing): Promise<EndorsementSummary> {
    return summaryOf(scope).load(id)
  }
}

const id = { description: 'Id of the endorsement.' }

@Resolver(() => Endorsement)
export class EndorsementsResolver {
  @Mutation(() => Endorsement, {
    description:
      'A visitor or a person says whether they would use a business again; public once a moderator let it pass. NOT_FOUND, BAD_USER_INPUT for a form that is too old or too fast, CONFLICT for a second one of the same author, RATE_LIMITED.',
  })
  endorseListing(
    @Ctx() { scope }: Context,
    @Arg('input', () => EndorseListingInput, { description: 'What they say.' }) input: EndorseListingInput,
  ): Promise<Endorsement> {
    return verbs.endorseListing(scope, input)
  }

  @Mutation(() => Endorsement, {
    description:
      'Its author takes an endorsement back; what they wrote is deleted, and they may write another one. NOT_FOUND for everybody else.',
  })
  withdrawEndorsement(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) endorsementId: string,
    @Arg('visitorToken', () => String, {
      nullable: true,
      description: '`visitorForm.visitorToken` of the browser it came from; not for who was signed in.',
    })
    visitorToken: string | null,
  ): Promise<Endorsement> {
    return verbs.withdrawEndorsement(scope, endorsementId, visitorToken ?? null)
  }

  @Mutation(() => Endorsement, {
    description:
      'Whoever wrote an endorsement follows the link of its mail: the address is their one endorsement of the listing from now on. If there is another one of that address, this one is withdrawn. BAD_USER_INPUT for a token that is over or not ours.',
  })
  confirmEndorsement(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, { description: 'From the link.' }) token: string,
  ): Promise<Endorsement> {
    return confirmEndorsement(scope, token)
  }

  @Mutation(() => Endorsement, {
    description:
      'The business answers a public endorsement. Permission `listing.write`, or `listing.own` with a grant of the listing. NOT_FOUND, CONFLICT for one that is not public.',
  })
  replyToEndorsement(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) endorsementId: string,
    @Arg('input', () => ReplyToEndorsementInput, { description: 'The answer.' }) input: ReplyToEndorsementInput,
  ): Promise<Endorsement> {
    return verbs.replyToEndorsement(scope, endorsementId, input)
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may answer it for the business.' })
  viewerCanReply(@Ctx() { scope }: Context, @Root() endorsement: Endorsement): boolean | Promise<boolean> {
    return mayReply(scope, endorsement)
  }
}
