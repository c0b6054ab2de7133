import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { Facts } from '../../../ui/Facts'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'

const ListingFactFields = graphql(`
  fragment ListingFacts on Listing {
    createdAt
    updatedAt
    timezone
    isOpenNow
    isVerified
    endorsementSummary {
      count
      wouldRepeat
    }
  }
`)

export function ListingFacts({ listing }: { listing: FragmentType<typeof ListingFactFields> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { createdAt, updatedAt, timezone, isOpenNow, isVerified, endorsementSummary } = readFragment(
    ListingFactFields,
    listing,
  )
  const now = isOpenNow === null ? t('facts.openUnknown') : t(isOpenNow ? 'listings.openNow' : 'listings.closedNow')
  return (
    <Section title={t('facts.title')}>
      <Facts
        facts={[
          [t('facts.now'), now],
          [t('facts.verified'), t(isVerified ? 'facts.verifiedYes' : 'facts.verifiedNo')],
          [t('facts.endorsements'), format.number(endorsementSummary.count)],
          [t('facts.wouldRepeat'), format.number(endorsementSummary.wouldRepeat)],
          [t('facts.updated'), <Moment key="updated" at={updatedAt} zone={timezone} />],
          [t('facts.created'), <Moment key="created" at={createdAt} zone={timezone} />],
        ]}
      />
    </Section>
  )
}
