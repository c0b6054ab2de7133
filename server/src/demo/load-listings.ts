import { newId } from '../kernel/ids.js'
import type { HoursInput } from '../modules/hours/hours.types.js'
import type { ListingStatus } from '../modules/directory/listing/listing.entity.js'
import { createListing } from '../modules/directory/listing/listings.service.js'
import { indexListings } from '../modules/directory/search/search.service.js'
import { Endorsement } from '../modules/endorsements/endorsement.entity.js'
import type { OpenScope } from '../scope/makers.js'
import type { DemoListing } from './types.js'

type Ground = {
  inTenant: (work: (scope: OpenScope) => Promise<void>) => Promise<void>
  categories: Map<string, string>
  pictures: Map<string, string>
}

const BATCH = 40

export async function loadListings(listings: DemoListing[], ground: Ground): Promise<void> {
  for (let at = 0; at < listings.length; at += BATCH) {
    await ground.inTenant(async (scope) => {
      const ids: string[] = []
      for (const listing of listings.slice(at, at + BATCH)) ids.push(await loadListing(scope, listing, ground))
      // Once for the batch, instead of once for each.
      scope.flushed.length = 0
      scope.afterFlush(() => indexListings(scope, ids))
    })
  }
}

async function loadListing(scope: OpenScope, demo: DemoListing, ground: Ground): Promise<string> {
  const { name, description, website, phone, email, address, location, tags, hours } = demo
  const imageIds = demo.pictures.flatMap((picture) => ground.pictures.get(picture.key) ?? [])
  const listing = await createListing(scope, {
    ...{ name, description, website, phone, email, address, location, tags, imageIds: [...new Set(imageIds)] },
    slug: demo.slug || undefined,
    categoryId: ground.categories.get(demo.categoryKey) ?? null,
    hours: hours as HoursInput | null,
  })
  // What staff and moderation would have done over the months.
  listing.status = demo.status as ListingStatus
  listing.featuredUntil = demo.featuredUntil
  listing.planKey = demo.planKey
  for (const { wouldRepeat, tags: words, comment, status, createdAt, verifiedVisit } of demo.endorsements) {
    const facts = {
      wouldRepeat,
      tags: words,
      comment,
      status,
      createdAt,
      txnHash: verifiedVisit ? `demo-${newId()}` : null,
    }
    scope.em.persist(
      scope.em.create(Endorsement, { listingId: listing.id, authorKey: newId(), ...facts } as Endorsement),
    )
  }
  await scope.em.flush()
  const { id } = listing
  // What is written is forgotten: a flush looks at everything the unit of work still knows.
  scope.em.clear()
  return id
}
