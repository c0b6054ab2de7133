import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Json } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Listing } from '../listing/listing.entity.js'
import { ListingConnection } from '../listing/listing.types.js'
import { canonicalUrl } from './canonical.js'
import { itemListOf, openGraphOf, sitemapOf } from './seo.reads.js'
import { OpenGraph, SitemapConnection } from './seo.types.js'

/** What search engines and those who share a page are told of a listing. */
@Resolver(() => Listing)
export class ListingSeo {
  @SeenBy('public')
  @FieldResolver(() => String, {
    description:
      'The one address of its page on the tenant’s own site, for `link rel="canonical"`; former slugs lead to it.',
  })
  canonicalUrl(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<string> {
    return canonicalUrl(scope, listing)
  }

  @SeenBy('public')
  @FieldResolver(() => OpenGraph, { description: 'Ready for `meta property="og:…"`.' })
  openGraph(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<OpenGraph> {
    return openGraphOf(scope, listing)
  }
}

/** The same of a page of listings, and of all. */
@Resolver(() => ListingConnection)
export class ListingsSeo {
  @SeenBy('public')
  @FieldResolver(() => Json, {
    description: 'schema.org ItemList of the page, ready for a script of type application/ld+json.',
  })
  jsonLd(
    @Ctx() { scope }: Context,
    @Root() listings: InstanceType<typeof ListingConnection>,
  ): Promise<Record<string, unknown>> {
    return itemListOf(scope, listings.nodes)
  }

  @Query(() => SitemapConnection, {
    description:
      'Every published listing for a sitemap, oldest first; up to 1,000 a page, for an entry is a few words.',
  })
  sitemap(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'How many, 1 to 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof SitemapConnection>> {
    return sitemapOf(scope, { first, after: after ?? null })
  }
}
