import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../gql'
import { useFormat } from '../../lib/format'
import { Section } from '../../ui/Section'
import { EndorsementLine } from './EndorsementLine'
import classes from './Endorsements.module.css'

export const ListingEndorsementFields = graphql(`
  fragment ListingEndorsements on Listing {
    endorsementSummary {
      count
      wouldRepeat
    }
    endorsements(first: 5) {
      nodes {
        id
        ...EndorsementLine
      }
    }
  }
`)

/** The newest that visitors see of a listing, each with the answer of the business. */
export function EndorsementsSection({ listing }: { listing: FragmentType<typeof ListingEndorsementFields> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { endorsements, endorsementSummary } = readFragment(ListingEndorsementFields, listing)
  const { count, wouldRepeat } = endorsementSummary
  if (!count) return null
  const lead = t('endorsements.lead', { count, shown: format.number(count), again: format.number(wouldRepeat) })
  return (
    <Section title={t('endorsements.title')} lead={lead}>
      <ul className={classes.list}>
        {endorsements.nodes.map((endorsement) => (
          <EndorsementLine key={endorsement.id} endorsement={endorsement} />
        ))}
      </ul>
    </Section>
  )
}
