import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { Address } from '../../../kernel/postal.js'
import { Json } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { mediaUrl } from '../../media/public-files.js'
import { MediaAsset } from '../../media/media-asset.entity.js'
import { picturesOfListing } from '../../media/pictures.reads.js'
import { Plan } from '../../plans/plan.entity.js'
import { planById } from '../../plans/plans.service.js'
import { Category } from '../category/category.entity.js'
import { categoriesOfListing } from '../category/filed.reads.js'
import { categoryOfListing } from '../category/tree.reads.js'
import { ListingFieldValue } from '../field/value.types.js'
import { valuesOf } from '../field/values.service.js'
import { withHolidays } from '../../hours/holidays.js'
import { isOpenAt } from '../../hours/hours.js'
import { HoursType } from '../../hours/hours.types.js'
import { phonesOf } from './apply-contacts.js'
import { Completeness, completenessOf } from './completeness.js'
import { LabelledPhone, ListingHoliday } from './contact.types.js'
import { holidaysOfListing } from './holidays.js'
import { canonicalUrl } from '../seo/canonical.js'
import { jsonLdOf } from './json-ld.js'
import { Listing, ListingStatus, Location } from './listing.entity.js'
import { Rank } from './listing.types.js'
import { distanceOf, rankOf } from './listings.reads.js'
import { mayEditListing, mayFeature } from './listings.rules.js'
import { nextStatuses } from './transitions.js'
import { LocalizedListing } from './translation.types.js'
import { localizedFor } from './translations.js'

@Resolver(() => Listing)
export class ListingFields {
  @SeenBy('public')
  @FieldResolver(() => Address, { description: 'Where it is, in words.' })
  address(@Root() { line1, line2, city, region, postal, country }: Listing): Address {
    return { line1, line2, city, region, postal, country }
  }

  @SeenBy('public')
  @FieldResolver(() => LocalizedListing, {
    description:
      'Its name and description for a reader of a language: that of its very tag, else of the language, else its own. BAD_USER_INPUT for no tag.',
  })
  localized(
    @Root() listing: Listing,
    @Arg('locale', () => String, { description: 'BCP 47 tag, such as `de` or `pt-BR`.' }) locale: string,
  ): LocalizedListing {
    return localizedFor(listing, locale)
  }

  @SeenBy('public')
  @FieldResolver(() => Location, { nullable: true, description: 'Where it is on the map.' })
  location(@Root() { lat, lng }: Listing): Location | null {
    return lat === null || lng === null ? null : { lat, lng }
  }

  @SeenBy('public')
  @FieldResolver(() => Float, { nullable: true, description: 'Kilometres from `near` of the search that found it.' })
  distanceKm(@Root() listing: Listing): number | null {
    return distanceOf(listing)
  }

  @SeenBy('public')
  @FieldResolver(() => Category, { nullable: true, description: 'Its primary category, the first of `categories`.' })
  category(@Ctx() { scope }: Context, @Root() listing: Listing): Category | null | Promise<Category | null> {
    return categoryOfListing(scope, listing)
  }

  @SeenBy('public')
  @FieldResolver(() => [Category], { description: 'Every category it is in, the primary one first; at most 10.' })
  categories(@Ctx() { scope }: Context, @Root() listing: Listing): Category[] | Promise<Category[]> {
    return categoriesOfListing(scope, listing)
  }

  @SeenBy('public')
  @ListSize(3)
  @FieldResolver(() => [ListingFieldValue], {
    description: 'Every field of its categories with what it says of it, in order; nothing said: no values.',
  })
  async fields(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<ListingFieldValue[]> {
    const categories = await categoriesOfListing(scope, listing)
    return valuesOf(
      scope,
      listing,
      categories.map(({ id }) => id),
    )
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Open at this moment by its own clock; null when its hours are unknown.',
  })
  isOpenNow(@Ctx() { scope }: Context, @Root() listing: Listing): boolean | null {
    const { openingHours, timezone, observesHolidays } = listing
    const hours = observesHolidays ? withHolidays(openingHours, listing, scope.now(), 2) : openingHours
    return isOpenAt(hours, timezone, scope.now())
  }

  @SeenBy('public')
  @FieldResolver(() => [ListingHoliday], {
    description:
      'Public holidays of its country and region in the next twelve months on which it is closed; none unless `observesHolidays`, and without dates of which its hours say something.',
  })
  holidays(@Ctx() { scope }: Context, @Root() listing: Listing): ListingHoliday[] {
    return holidaysOfListing(listing, scope.now())
  }

  @SeenBy('public')
  @ListSize(2)
  @FieldResolver(() => [LabelledPhone], { description: 'Every phone, the primary one first; at most 10.' })
  phones(@Root() listing: Listing): LabelledPhone[] {
    return phonesOf(listing)
  }

  @SeenBy('public')
  @FieldResolver(() => HoursType, { nullable: true, description: 'Opening hours; null when unknown.' })
  hours(@Root() { openingHours }: Listing): HoursType | null {
    return openingHours as HoursType | null
  }

  @SeenBy('public')
  @FieldResolver(() => Plan, { nullable: true, description: 'A plan of its own; null: the tenant’s counts.' })
  plan(@Ctx() { scope }: Context, @Root() { planKey }: Listing): Promise<Plan> | null {
    return planKey ? planById(scope, planKey) : null
  }

  @SeenBy('public')
  @FieldResolver(() => [MediaAsset], { description: 'Pictures, in the order staff gave them; at most 20.' })
  async images(
    @Ctx() { scope }: Context,
    @Root() listing: Listing,
    @Arg('first', () => Int, { nullable: true, description: 'Only so many, from the first on; absent: all.' })
    first: number | null,
  ): Promise<MediaAsset[]> {
    const pictures = await picturesOfListing(scope, listing)
    return pictures.slice(0, Math.max(first ?? pictures.length, 0))
  }

  @SeenBy('public')
  @FieldResolver(() => Completeness, {
    nullable: true,
    description: 'How complete it is, and what would add most; null for who may not edit it.',
  })
  async completeness(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<Completeness | null> {
    if (!(await mayEditListing(scope, listing))) return null
    const pictures = await picturesOfListing(scope, listing)
    const categories = await categoriesOfListing(scope, listing)
    const fields = await valuesOf(
      scope,
      listing,
      categories.map(({ id }) => id),
    )
    return completenessOf(listing, { pictures, categories: categories.length, fields })
  }

  @SeenBy('public')
  @FieldResolver(() => Rank, {
    description: 'Why it stands where it stands in the search that found it; without a search, its score as of now.',
  })
  rank(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<Rank> {
    return rankOf(scope, listing)
  }

  @SeenBy('public')
  @FieldResolver(() => Json, {
    description: 'schema.org LocalBusiness, ready for a script of type application/ld+json.',
  })
  async jsonLd(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<Record<string, unknown>> {
    const assets = await picturesOfListing(scope, listing)
    const category = await categoryOfListing(scope, listing)
    const pictures = assets.map((asset) => ({ url: mediaUrl(scope, asset.hash ?? '') }))
    return jsonLdOf(listing, {
      url: await canonicalUrl(scope, listing),
      pictures,
      category: category?.name ?? null,
    })
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanEdit(@Ctx() { scope }: Context, @Root() listing: Listing): boolean | Promise<boolean> {
    return mayEditListing(scope, listing)
  }

  @SeenBy('public')
  @ListSize(4)
  @FieldResolver(() => [ListingStatus], {
    description: 'What `updateListing(status)` may make of it for this viewer now; none for who may not edit it.',
  })
  nextStatuses(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<ListingStatus[]> {
    return nextStatuses(scope, listing)
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may feature it or set its plan.' })
  viewerCanFeature(@Ctx() { scope }: Context): boolean {
    return mayFeature(scope.viewer)
  }
}
