import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { ListingImport } from '../directory/import/listing-import.entity.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { Endorsement, EndorsementStatus } from '../endorsements/endorsement.entity.js'
import { Enquiry } from '../enquiries/enquiry.entity.js'
import { User } from '../identity/user.entity.js'
import { MediaAsset } from '../media/media-asset.entity.js'
import { ModerationReport } from './moderation-report.entity.js'
import { ModerationSignal } from './moderation-report.enums.js'
import { ProposedChange } from './proposal.types.js'
import { changesIn } from './proposed-changes.js'
import { endorsementById, enquiryById, importById, listingById, personById, pictureById } from './moderation.reads.js'

/** The evidence, for moderators alone: also of what is deleted. */
@Resolver(() => ModerationReport)
export class ModerationReportFields {
  @SeenBy('moderation.decide')
  @FieldResolver(() => Listing, { nullable: true, description: 'The listing that it is, or that it belongs to.' })
  async listing(@Ctx() { scope }: Context, @Root() { listingId }: ModerationReport): Promise<Listing | null> {
    return listingId ? listingById(scope).load(listingId) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => [ModerationSignal], { description: 'Why to look twice.' })
  signals(@Root() { storedSignals }: ModerationReport): ModerationSignal[] {
    return Object.values(ModerationSignal).filter((signal) => storedSignals.includes(signal))
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => Endorsement, { nullable: true, description: 'The endorsement that it is about.' })
  async endorsement(
    @Ctx() { scope }: Context,
    @Root() { targetType, targetId }: ModerationReport,
  ): Promise<Endorsement | null> {
    return targetType === 'ENDORSEMENT' ? endorsementById(scope).load(targetId) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => MediaAsset, { nullable: true, description: 'The picture that it is about.' })
  async picture(
    @Ctx() { scope }: Context,
    @Root() { targetType, targetId }: ModerationReport,
  ): Promise<MediaAsset | null> {
    return targetType === 'MEDIA' ? pictureById(scope).load(targetId) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => Enquiry, { nullable: true, description: 'The enquiry that it is about.' })
  async enquiry(
    @Ctx() { scope }: Context,
    @Root() { targetType, targetId }: ModerationReport,
  ): Promise<Enquiry | null> {
    return targetType === 'ENQUIRY' ? enquiryById(scope).load(targetId) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => ListingImport, { nullable: true, description: 'The import that it is about.' })
  async listingImport(
    @Ctx() { scope }: Context,
    @Root() { targetType, targetId }: ModerationReport,
  ): Promise<ListingImport | null> {
    return targetType === 'IMPORT' ? importById(scope).load(targetId) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => [ProposedChange], { description: 'Of a suggested edit: what should read otherwise.' })
  async proposedChanges(@Ctx() { scope }: Context, @Root() report: ModerationReport): Promise<ProposedChange[]> {
    const { proposal, listingId } = report
    const listing = proposal && listingId ? await listingById(scope).load(listingId) : null
    return listing && proposal ? changesIn(scope, listing, proposal) : []
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => String, { nullable: true, description: 'Of a claim: the address of who claims, to ask back.' })
  claimantEmail(@Root() { kind, reporterEmail }: ModerationReport): string | null {
    return kind === 'CLAIM' ? reporterEmail : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => User, { nullable: true, description: 'Who looks after it.' })
  async assignee(@Ctx() { scope }: Context, @Root() { assigneeId }: ModerationReport): Promise<User | null> {
    return assigneeId ? personById(scope).load(assigneeId) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => User, { nullable: true, description: 'Who decided it; null also for a key or a former member.' })
  async decider(@Ctx() { scope }: Context, @Root() { decidedBy }: ModerationReport): Promise<User | null> {
    return decidedBy ? personById(scope).load(decidedBy) : null
  }

  @SeenBy('moderation.decide')
  @FieldResolver(() => Boolean, { description: 'Whether visitors see the target at this moment.' })
  async isTargetPublic(@Ctx() { scope }: Context, @Root() report: ModerationReport): Promise<boolean> {
    const listing = report.listingId ? await listingById(scope).load(report.listingId) : null
    if (!listing || listing.deletedAt || listing.status !== ListingStatus.PUBLISHED) return false
    if (report.targetType === 'ENDORSEMENT')
      return (await endorsementById(scope).load(report.targetId))?.status === EndorsementStatus.APPROVED
    if (report.targetType === 'MEDIA') return (await pictureById(scope).load(report.targetId))?.deletedAt === null
    return report.targetType === 'LISTING'
  }
}
