import type { Scope } from '../../scope/scope.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { lockedListing, moveListing } from '../directory/listing/listings.service.js'
import { Endorsement, EndorsementStatus } from '../endorsements/endorsement.entity.js'
import { lockedEndorsement, settle } from '../endorsements/endorsements.service.js'
import { hideMediaAsset, releaseMediaAsset } from '../media/media.service.js'
import { MediaAsset } from '../media/media-asset.entity.js'
import { decideEnquiry, listingOfEnquiry } from './enquiry-target.js'
import { ModerationDecision, ModerationTarget } from './moderation-report.enums.js'

type Named = { targetType: ModerationTarget; targetId: string }
/** `isHidden`: an entry about it, this one or another, holds it back. */
type Decided = Named & { isHidden: boolean }

const shownOn = `select i.listing_id from listing_image i
  join listing l on l.tenant_id = i.tenant_id and l.id = i.listing_id and l.status = 'PUBLISHED' and l.deleted_at is null
  join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is null
  where i.tenant_id = app_tenant() and i.media_id = $1 order by i.listing_id limit 1`

/** The listing that shows it to visitors at this moment; null where none does, and then nobody can report it. */
export async function shownBy(scope: Scope, { targetType, targetId }: Named): Promise<string | null> {
  switch (targetType) {
    case ModerationTarget.LISTING:
      return publicListing(scope, targetId)
    case ModerationTarget.ENDORSEMENT: {
      const status = EndorsementStatus.APPROVED
      const endorsement = await scope.em.findOne(Endorsement, { id: targetId, status })
      return endorsement && publicListing(scope, endorsement.listingId)
    }
    case ModerationTarget.MEDIA: {
      const [row] = await scope.connection.prepared<{ listing_id: string }>('moderation-shown', shownOn, [targetId])
      return row?.listing_id ?? null
    }
    case ModerationTarget.ENQUIRY:
      return listingOfEnquiry(scope, targetId)
    case ModerationTarget.IMPORT:
      return null
  }
}

async function publicListing(scope: Scope, id: string): Promise<string | null> {
  return (await scope.em.findOne(Listing, { id, status: ListingStatus.PUBLISHED }))?.id ?? null
}

/** What a decision does to its target, and whether it did anything. One that is gone meanwhile is left as it is. */
export async function carryOut(scope: Scope, report: Decided, decision: ModerationDecision): Promise<boolean> {
  if (decision === ModerationDecision.ESCALATE) return false
  if (report.targetType === ModerationTarget.LISTING) return decideListing(scope, report, decision)
  if (report.targetType === ModerationTarget.ENDORSEMENT) return decideEndorsement(scope, report, decision)
  if (report.targetType === ModerationTarget.MEDIA) return decideMedia(scope, report, decision)
  return decideEnquiry(scope, report.targetId, decision)
}

const listingMoves: Partial<Record<ModerationDecision, ListingStatus>> = {
  APPROVE: ListingStatus.PUBLISHED,
  REJECT: ListingStatus.ARCHIVED,
  HIDE: ListingStatus.UNDER_REVIEW,
}

/** Only what is public, or what an entry holds back, is moved: a draft stays one, and so does what staff put under review by themselves. */
async function decideListing(scope: Scope, report: Decided, decision: ModerationDecision): Promise<boolean> {
  const listing = await lockedListing(scope, report.targetId)
  const to = listingMoves[decision]
  if (!listing || !to || listing.status === to) return false
  const isHeld = listing.status === ListingStatus.UNDER_REVIEW && report.isHidden
  if (listing.status !== ListingStatus.PUBLISHED && !isHeld) return false
  await moveListing(scope, listing, to)
  return true
}

const endorsementMoves: Partial<Record<ModerationDecision, EndorsementStatus>> = {
  APPROVE: EndorsementStatus.APPROVED,
  REJECT: EndorsementStatus.REJECTED,
  HIDE: EndorsementStatus.PENDING,
}

/** Its author may take it back at the same moment: whoever comes second finds what the first did. */
async function decideEndorsement(scope: Scope, report: Decided, decision: ModerationDecision): Promise<boolean> {
  const endorsement = await lockedEndorsement(scope, report.targetId)
  const to = endorsementMoves[decision]
  if (!endorsement || !to || endorsement.status === to || endorsement.status === EndorsementStatus.WITHDRAWN)
    return false
  settle(scope, endorsement, to)
  return true
}

async function decideMedia(scope: Scope, report: Decided, decision: ModerationDecision): Promise<boolean> {
  const media = await scope.em.findOne(MediaAsset, { id: report.targetId }, { filters: { present: false } })
  if (!media) return false
  if (decision === ModerationDecision.HIDE) return hideMediaAsset(scope, media)
  releaseMediaAsset(scope, media, { isFine: decision === ModerationDecision.APPROVE })
  return true
}
