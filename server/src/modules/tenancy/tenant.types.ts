import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'

export enum SocialNetwork {
  BLUESKY = 'BLUESKY',
  FACEBOOK = 'FACEBOOK',
  INSTAGRAM = 'INSTAGRAM',
  LINKEDIN = 'LINKEDIN',
  MASTODON = 'MASTODON',
  PINTEREST = 'PINTEREST',
  TELEGRAM = 'TELEGRAM',
  THREADS = 'THREADS',
  TIKTOK = 'TIKTOK',
  TRIPADVISOR = 'TRIPADVISOR',
  WHATSAPP = 'WHATSAPP',
  X = 'X',
  YOUTUBE = 'YOUTUBE',
  OTHER = 'OTHER',
}
/** As the networks write themselves. */
export const networkNames: Record<SocialNetwork, string> = {
  BLUESKY: 'Bluesky',
  FACEBOOK: 'Facebook',
  INSTAGRAM: 'Instagram',
  LINKEDIN: 'LinkedIn',
  MASTODON: 'Mastodon',
  PINTEREST: 'Pinterest',
  TELEGRAM: 'Telegram',
  THREADS: 'Threads',
  TIKTOK: 'TikTok',
  TRIPADVISOR: 'Tripadvisor',
  WHATSAPP: 'WhatsApp',
  X: 'X',
  YOUTUBE: 'YouTube',
  OTHER: 'Any other',
}
registerEnumType(SocialNetwork, {
  name: 'SocialNetwork',
  description: 'Where else a tenant or a business is to be found.',
  valuesConfig: Object.fromEntries(
    Object.entries(networkNames).map(([key, name]) => [key, { description: `${name}.` }]),
  ),
})

@SeenBy('public')
@ObjectType({ description: 'The pictures of which maps are made, the same for all tenants.', simpleResolvers: true })
export class MapTiles {
  @Field(() => String, {
    description: 'Template of their addresses, such as `https://tiles.example.com/{z}/{x}/{y}.png`.',
  })
  url: string

  @Field(() => String, { nullable: true, description: 'Whose they are; a map shows it.' })
  attribution: string | null
}

@SeenBy('public')
@ObjectType({ description: 'A page on a social network.', simpleResolvers: true })
export class SocialLink {
  @Field(() => SocialNetwork, { description: 'The network.' })
  network: SocialNetwork

  @Field(() => String, { description: 'Web address of the page.' })
  url: string
}

@SeenBy('public')
@ObjectType({ description: 'Pages that the law asks a tenant to have; each may be missing.', simpleResolvers: true })
export class LegalLinks {
  @Field(() => String, { nullable: true, description: 'Who is responsible.' })
  imprint: string | null

  @Field(() => String, { nullable: true, description: 'What becomes of personal data.' })
  privacy: string | null

  @Field(() => String, { nullable: true, description: 'Terms of use or of business.' })
  terms: string | null
}

@SeenBy('public')
@ObjectType({ description: 'What a visitor pays who does not come.', simpleResolvers: true })
export class NoShowPolicy {
  @Field(() => String, { nullable: true, description: 'In words, as visitors read it.' })
  text: string | null

  @Field(() => Int, { nullable: true, description: 'Share of the price, in per cent, 0 to 100.' })
  feePercent: number | null
}

@SeenBy('public')
@ObjectType({ description: 'Until when a visitor may cancel, and what it costs after that.', simpleResolvers: true })
export class CancellationPolicy extends NoShowPolicy {
  @Field(() => Int, { nullable: true, description: 'Free until so many minutes before it begins.' })
  noticeMinutes: number | null
}

@SeenBy('public')
@ObjectType({ description: 'What visitors agree to; each may be missing.', simpleResolvers: true })
export class Policies {
  @Field(() => CancellationPolicy, { nullable: true, description: 'Cancelling.' })
  cancellation: CancellationPolicy | null

  @Field(() => NoShowPolicy, { nullable: true, description: 'Not coming.' })
  noShow: NoShowPolicy | null
}
