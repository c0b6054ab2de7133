import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { alsoMeant } from '../search/synonyms.js'
import { clustersOf } from './clusters.reads.js'
import { facetsOf, featuredOf, fieldsOf, openOf } from './facets.reads.js'
import { FieldFacet, ListingCluster, ListingFacets } from './facets.types.js'
import { ListingFilter } from './filter.inputs.js'
import { ListingConnection } from './listing.types.js'
import { listOf } from './listings.reads.js'

type Listings = InstanceType<typeof ListingConnection>

/** What is said of a list as a whole. */
@Resolver(() => ListingConnection)
export class ListingFacetsResolver {
  @SeenBy('public')
  @FieldResolver(() => ListingFacets, {
    description: 'What the whole list holds, whatever page was asked for; counted only when asked for.',
  })
  facets(@Ctx() { scope }: Context, @Root() listings: Listings): Promise<ListingFacets> {
    return facetsOf(scope, listOf(listings))
  }

  @SeenBy('public')
  @ListSize(2)
  @FieldResolver(() => [String], {
    description: 'What the text was taken to mean as well, by the synonyms of the directory; none for most texts.',
  })
  alsoSearched(@Root() listings: Listings): string[] {
    const { search } = listOf(listings)
    return search?.text ? alsoMeant(search.text, search.synonyms) : []
  }

  @SeenBy('public')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How far from `near` it was looked, in kilometres: the radius asked for, or what filled the first page; null without `near`.',
  })
  radiusKm(@Root() listings: Listings): number | null {
    return listOf(listings).settled.radiusKm
  }

  @ListSize(100)
  @Query(() => [ListingCluster], {
    description:
      'What a search finds, as a map shows it: listings that would lie on top of each other are one, at most 1,000, the most crowded first. Visitors get PUBLISHED listings alone. Ask with `bounds` of the map.',
  })
  listingClusters(
    @Ctx() { scope }: Context,
    @Arg('filter', () => ListingFilter, { nullable: true, description: 'What to find; absent: everything.' })
    filter: ListingFilter | null,
    @Arg('zoom', () => Int, { description: 'Zoom of the map, 0 (the world in 256 pixels) to 20.' }) zoom: number,
  ): Promise<ListingCluster[]> {
    return clustersOf(scope, filter ?? {}, zoom)
  }
}

@Resolver(() => ListingFacets)
export class FacetCountsResolver {
  @SeenBy('public')
  @ListSize(4)
  @FieldResolver(() => [FieldFacet], {
    description: 'Filterable fields that some have a value of, in their order; counted only when asked for.',
  })
  fields(@Ctx() { scope }: Context, @Root() facets: ListingFacets): Promise<FieldFacet[]> {
    return fieldsOf(scope, facets)
  }

  @SeenBy('public')
  @FieldResolver(() => Int, { description: 'How many stand out at this moment.' })
  featured(@Root() facets: ListingFacets): number {
    return featuredOf(facets)
  }

  @SeenBy('public')
  @FieldResolver(() => Int, { description: 'How many are open at this moment.' })
  openNow(@Root() facets: ListingFacets): number {
    return openOf(facets)
  }
}
