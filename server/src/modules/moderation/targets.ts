import type { Scope } from '../../scope/scope.js'
import { Listing, ListingStatus } from '../directory/listing/listing.entity.js'
import { changed } from '../directory/listing/listings.service.js'
import { Endorsement, EndorsementStatus } from '../endorsements/endorsement.entity.js'
import { settle } from '../endorsements/endorsements.service.js'
import { MediaAsset } from '../media/media-asset.entity.js'
import { decideEnquiry, listingOfEnquiry } from './enquiry-target.js'
import { ModerationDecision, ModerationTarget } from './moderation-report.enums.js'

type Named = { targetType: ModerationTarget; targetId: string }
type Decided = Named & { hiddenAt: Date | null }

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
  }
}

async function publicListing(scope: Scope, id: string): Promise<string | null> {
  return (await scope.em.findOne(Listing, { id, status: ListingStatus.PUBLISHED }))?.id ?? null
}

/** What a decision does to its target. One that is gone meanwhile is left as it is. */
export async function carryOut(scope: Scope, report: Decided, decision: ModerationDecision): Promise<void> {
  if (decision === ModerationDecision.ESCALATE) return
  if (report.targetType === ModerationTarget.LISTING) await decideListing(scope, report, decision)
  if (report.targetType === ModerationTarget.ENDORSEMENT) await decideEndorsement(scope, report, decision)
  if (report.targetType === ModerationTarget.MEDIA) await decideMedia(scope, report, decision)
  if (report.targetType === ModerationTarget.ENQUIRY) await decideEnquiry(scope, report.targetId, decision)
}

const listingMoves: Partial<Record<ModerationDecision, ListingStatus>> = {
  APPROVE: ListingStatus.PUBLISHED,
  REJECT: ListingStatus.ARCHIVED,
  HIDE: ListingStatus.UNDER_REVIEW,
}

/** Only what was public, or was hidden while it was looked at, is moved: a draft stays one. */
async function decideListing(scope: Scope, { targetId }: Decided, decision: ModerationDecision): Promise<void> {
  const listing = await scope.em.findOne(Listing, { id: targetId })
  const to = listingMoves[decision]
  const inSight = listing && [ListingStatus.PUBLISHED, ListingStatus.UNDER_REVIEW].includes(listing.status)
  if (!listing || !inSight || !to || listing.status === to) return
  listing.status = to
  changed(scope, listing, to === ListingStatus.PUBLISHED ? 'listing.published' : 'listing.updated')
}

const endorsementMoves: Partial<Record<ModerationDecision, EndorsementStatus>> = {
  APPROVE: EndorsementStatus.APPROVED,
  REJECT: EndorsementStatus.REJECTED,
  HIDE: EndorsementStatus.PENDING,
}

async function decideEndorsement(scope: Scope, { targetId }: Decided, decision: ModerationDecision): Promise<void> {
  const endorsement = await scope.em.findOne(Endorsement, { id: targetId })
  const to = endorsementMoves[decision]
  if (!endorsement || !to || endorsement.status === EndorsementStatus.WITHDRAWN) return
  settle(scope, endorsement, to)
}

/** A picture that is taken down is deleted like any other thing, so that it can be brought back. */
async function decideMedia(scope: Scope, report: Decided, decision: ModerationDecision): Promise<void> {
  const media = await scope.em.findOne(MediaAsset, { id: report.targetId }, { filters: { present: false } })
  if (!media) return
  if (decision !== ModerationDecision.APPROVE) media.deletedAt ??= scope.now()
  else if (report.hiddenAt) media.deletedAt = null
}
