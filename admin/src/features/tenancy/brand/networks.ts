import type { SocialNetwork } from '../../../gql/graphql'

/** As the networks write themselves, in every language; null: a word of the page's own. */
export const NETWORKS: Record<SocialNetwork, string | null> = {
  FACEBOOK: 'Facebook',
  INSTAGRAM: 'Instagram',
  LINKEDIN: 'LinkedIn',
  YOUTUBE: 'YouTube',
  TIKTOK: 'TikTok',
  X: 'X',
  WHATSAPP: 'WhatsApp',
  TELEGRAM: 'Telegram',
  MASTODON: 'Mastodon',
  BLUESKY: 'Bluesky',
  THREADS: 'Threads',
  PINTEREST: 'Pinterest',
  TRIPADVISOR: 'Tripadvisor',
  OTHER: null,
}
