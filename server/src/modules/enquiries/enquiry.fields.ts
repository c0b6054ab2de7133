import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import type { Context } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { User } from '../identity/user.entity.js'
import { listingsById, messagesOf, peopleById } from './enquiries.reads.js'
import { Enquiry, EnquiryMessage, EnquiryStatus } from './enquiry.entity.js'
import { EnquirySignal } from './signals.js'

@Resolver(() => Enquiry)
export class EnquiryFields {
  @FieldResolver(() => Listing, { nullable: true, description: 'What it was written to, also when that was deleted.' })
  async listing(@Ctx() { scope }: Context, @Root() { listingId }: Enquiry): Promise<Listing | null> {
    return (await listingsById(scope).load(listingId))[0] ?? null
  }

  @ListSize(5)
  @FieldResolver(() => [EnquiryMessage], { description: 'Everything that was said, in order; at most 200.' })
  messages(@Ctx() { scope }: Context, @Root() { id }: Enquiry): Promise<EnquiryMessage[]> {
    return messagesOf(scope).load(id)
  }

  @FieldResolver(() => [EnquirySignal], { description: 'Why to look twice.' })
  signals(@Root() { storedSignals }: Enquiry): EnquirySignal[] {
    return Object.values(EnquirySignal).filter((signal) => storedSignals.includes(signal))
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can be answered at this moment; spam cannot.' })
  viewerCanAnswer(@Root() { status }: Enquiry): boolean {
    return status !== EnquiryStatus.SPAM
  }
}

@Resolver(() => EnquiryMessage)
export class EnquiryMessageFields {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who answered; null for the visitor, for a key and for a former member.',
  })
  async writer(@Ctx() { scope }: Context, @Root() { userId }: EnquiryMessage): Promise<User | null> {
    return userId ? ((await peopleById(scope).load(userId))[0] ?? null) : null
  }
}
