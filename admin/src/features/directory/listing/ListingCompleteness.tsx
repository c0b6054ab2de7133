import { Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { Section } from '../../../ui/Section'
import classes from './ListingCompleteness.module.css'

const ListingCompletenessFields = graphql(`
  fragment ListingCompleteness on Listing {
    completeness {
      score
      nextStep
      missing
    }
  }
`)

/** How much of what visitors look for is there, and what would add most. Of what is saved, not of what is being typed. */
export function ListingCompleteness({ listing }: { listing: FragmentType<typeof ListingCompletenessFields> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { completeness } = readFragment(ListingCompletenessFields, listing)
  if (!completeness) return null
  const { score, nextStep, missing } = completeness
  const rest = missing.filter((step) => step !== nextStep).slice(0, 3)
  return (
    <Section title={t('listing.complete.title')}>
      <div className={classes.score}>
        <span className={classes.number}>{t('listing.complete.score', { score: format.number(score) })}</span>
        <Progress value={score} aria-label={t('listing.complete.title')} size="sm" radius="xl" />
      </div>
      {nextStep ? (
        <>
          <p className={classes.next}>{t(`listing.complete.steps.${nextStep}`)}</p>
          {rest.length > 0 && (
            <ul className={classes.rest}>
              {rest.map((step) => (
                <li key={step}>{t(`listing.complete.steps.${step}`)}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p className="muted">{t('listing.complete.all')}</p>
      )}
    </Section>
  )
}
