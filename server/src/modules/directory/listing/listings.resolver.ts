import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import type { Context } from '../../../scope/scope.js'
import { Feature } from '../../plans/feature.js'
import { ListingFilter, ListingSort } from './filter.inputs.js'
import { askedOfListing, askedOfListings, countsAskedOf } from './listing.columns.js'
import { Listing } from './listing.entity.js'
import { ListingConnection } from './listing.types.js'
import { CreateListingInput, UpdateListingInput } from './listings.inputs.js'
import { findListing, searchPage } from './listings.reads.js'
import * as verbs from './listings.service.js'
import { featureListing, setListingPlan } from './promote.service.js'

const id = { description: 'Id of the listing.' }

@Resolver()
export class ListingsResolver {
  @Query(() => ListingConnection, {
    description:
      'Searches and browses the directory. Visitors get PUBLISHED listings alone; staff every status. BAD_USER_INPUT for a cursor of another list or DISTANCE without `near`.',
  })
  listings(
    @Ctx() { scope }: Context,
    @Arg('filter', () => ListingFilter, { nullable: true, description: 'What to find; absent: everything.' })
    filter: ListingFilter | null,
    @Arg('sort', () => ListingSort, { nullable: true, defaultValue: ListingSort.RELEVANCE, description: 'The order.' })
    sort: ListingSort,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ListingConnection>> {
    const [listing, counts] = [askedOfListings(info), countsAskedOf(info)]
    return searchPage(scope, { filter: filter ?? {}, sort, first, after: after ?? null, listing, counts })
  }

  @Query(() => Listing, {
    nullable: true,
    description: 'One listing by id or by slug, a former slug included; null when there is none the viewer may see.',
  })
  listing(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { nullable: true, ...id }) listingId: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Part of its address.' }) slug: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Listing | null> {
    return findListing(scope, { id: listingId ?? null, slug: slug ?? null }, askedOfListing(info))
  }

  @Feature('directory')
  @Mutation(() => Listing, {
    description:
      'Adds a listing. Permission `listing.write`. PLAN_LIMIT when the plan is full, CONFLICT when the slug is or was another’s.',
  })
  createListing(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateListingInput, { description: 'The listing.' }) input: CreateListingInput,
  ): Promise<Listing> {
    return verbs.createListing(scope, input)
  }

  @Mutation(() => Listing, {
    description:
      'Changes or publishes a listing. Permission `listing.write`, or `listing.own` for one that was given: of a published one name, place, contacts and category then wait for a moderator (`pendingChanges`), unless the tenant wishes otherwise. NOT_FOUND, CONFLICT for a taken slug or a status that does not follow.',
  })
  updateListing(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) listingId: string,
    @Arg('input', () => UpdateListingInput, { description: 'What changes.' }) input: UpdateListingInput,
  ): Promise<Listing> {
    return verbs.updateListing(scope, listingId, input)
  }

  @Mutation(() => Listing, {
    description: 'Takes a listing away; `restoreListing` brings it back for 30 days. Permission `listing.write`.',
  })
  deleteListing(@Ctx() { scope }: Context, @Arg('id', () => ID, id) listingId: string): Promise<Listing> {
    return verbs.deleteListing(scope, listingId)
  }

  @Feature('directory')
  @Mutation(() => Listing, {
    description:
      'Brings a deleted listing back. Permission `listing.write`. PLAN_LIMIT when there is no room. Where others took its place among those that stand out, it does so no more.',
  })
  restoreListing(@Ctx() { scope }: Context, @Arg('id', () => ID, id) listingId: string): Promise<Listing> {
    return verbs.restoreListing(scope, listingId)
  }

  @Mutation(() => Listing, {
    description:
      'Gives a listing a plan of its own: its weight orders it among the tenant’s listings in place of the tenant’s plan, and opens nothing else. Any plan that is sold may be named, and it costs and counts nothing. Permission `listing.feature`. BAD_USER_INPUT for a plan there is not; PLAN_LIMIT for a listing that is read-only, but for null.',
  })
  setListingPlan(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) listingId: string,
    @Arg('planKey', () => String, { nullable: true, description: 'Key of a plan; null: the tenant’s.' }) planKey:
      | string
      | null,
  ): Promise<Listing> {
    return setListingPlan(scope, listingId, planKey ?? null)
  }

  @Mutation(() => Listing, {
    description:
      'Lets a listing stand out until an instant. Permission `listing.feature`. PLAN_LIMIT (`featured`) for one more than the plan holds, those that the owner chose (`chooseFeaturedListings`) among them; `otherwise` names `buyFeature`. What stands out already may be given more days, and stays to its end unless the subscription changes to a plan that holds fewer, or ends: then the latest of them end with it.',
  })
  featureListing(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) listingId: string,
    @Arg('until', () => DateTime, { nullable: true, description: 'In the future; null ends it.' }) until: Date | null,
  ): Promise<Listing> {
    return featureListing(scope, listingId, until ?? null)
  }
}
