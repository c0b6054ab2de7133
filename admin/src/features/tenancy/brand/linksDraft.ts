import { graphql } from '../../../gql'
import type { LinksDraftFragment, SocialNetwork, UpdateTenantInput } from '../../../gql/graphql'

export const LinksFields = graphql(`
  fragment LinksDraft on Tenant {
    socialLinks {
      network
      url
    }
    legalLinks {
      imprint
      privacy
      terms
    }
  }
`)

export const LEGAL = ['imprint', 'privacy', 'terms'] as const

export interface LinksDraft {
  social: { network: SocialNetwork; url: string }[]
  legal: Record<(typeof LEGAL)[number], string>
}

export function draftLinks({ socialLinks, legalLinks }: LinksDraftFragment): LinksDraft {
  const { imprint, privacy, terms } = legalLinks
  return {
    social: socialLinks.map(({ network, url }) => ({ network, url })),
    legal: { imprint: imprint ?? '', privacy: privacy ?? '', terms: terms ?? '' },
  }
}

/** Social links go as a whole list, for their order is theirs; of the legal ones only what changed. */
export function linksChanges(before: LinksDraft, after: LinksDraft): UpdateTenantInput {
  const legal = Object.fromEntries(
    LEGAL.filter((page) => before.legal[page] !== after.legal[page]).map((page) => [
      page,
      after.legal[page].trim() || null,
    ]),
  )
  const lines = ({ social }: LinksDraft) => social.map(({ network, url }) => `${network} ${url.trim()}`).join('\n')
  return {
    ...(lines(before) === lines(after)
      ? {}
      : { socialLinks: after.social.map(({ network, url }) => ({ network, url: url.trim() })) }),
    ...(Object.keys(legal).length > 0 ? { legalLinks: legal } : {}),
  }
}
