import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { MediaAsset } from '../../media/media-asset.entity.js'

@SeenBy('public')
@ObjectType({
  description: 'What a page of a listing says to those who share it, as `og:` properties. https://ogp.me',
  simpleResolvers: true,
})
export class OpenGraph {
  @Field(() => String, { description: '`og:title`: its name, and where it is.' })
  title: string

  @Field(() => String, {
    nullable: true,
    description: '`og:description`: the beginning of what is said of it, at most 200 characters, else its category.',
  })
  description: string | null

  @Field(() => String, { description: '`og:url`: the same as `Listing.canonicalUrl`.' })
  url: string

  @Field(() => String, { description: '`og:type`: always `website`.' })
  type: string

  @Field(() => String, { description: '`og:site_name`: the tenant.' })
  siteName: string

  @Field(() => String, { description: '`og:locale`: the tenant’s language, such as `de_DE`.' })
  locale: string

  @Field(() => MediaAsset, {
    nullable: true,
    description: '`og:image`: its first picture, with width, height and alt.',
  })
  image: MediaAsset | null
}

@SeenBy('public')
@ObjectType({
  description: 'An entry of a sitemap: a published listing. https://www.sitemaps.org',
  simpleResolvers: true,
})
export class SitemapEntry {
  @Field(() => String, { description: '`loc`: the page on the tenant’s own site; make your own from `slug`.' })
  url: string

  @Field(() => String, { description: 'Slug of the listing.' })
  slug: string

  @Field(() => DateTime, { description: '`lastmod`: when the listing was changed last.' })
  updatedAt: Date
}

export const SitemapConnection = connectionOf(SitemapEntry, 'SitemapEntry')
