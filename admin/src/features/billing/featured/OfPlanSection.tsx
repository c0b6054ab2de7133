import { useMutation } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeaturedRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { useMay } from '../../identity/useSession'
import type { NamedListing } from '../../directory/grant/useListingChoices'
import { PickedListings } from '../../directory/listing/PickedListings'
import { ChooseFeatured } from './documents'

interface OfPlanSectionProps {
  featured: FeaturedRecordFragment
  plan: string
  /** So many may stand out by hand; null: any number. */
  byHand: number | null
  may: boolean
}

/** The places that the plan holds: whom they go to. */
export function OfPlanSection({ featured: { included, items }, plan, byHand, may }: OfPlanSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const buys = useMay('billing.read')
  const [draft, setDraft] = useState<NamedListing[]>()
  const [choose, { loading }] = useMutation(ChooseFeatured, {
    refetchQueries: ['FeaturedPage'],
    awaitRefetchQueries: true,
  })
  const picked = draft ?? items.filter(({ isChosen }) => isChosen).map(({ listing }) => listing)
  const save = async () => {
    try {
      await choose({ variables: { input: { listingIds: picked.map(({ id }) => id) } } })
      setDraft(undefined)
      say(t('common.saved'))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  if (included === 0)
    return (
      <Section title={t('featured.ofPlan')}>
        <p className="muted">
          {t(byHand === 0 ? 'featured.noPlaces' : 'featured.byHand', { plan })}{' '}
          {byHand === 0 && buys && <Link to="/billing">{t('usage.seePlans')}</Link>}
        </p>
      </Section>
    )
  return (
    <Section
      title={t('featured.ofPlan')}
      lead={t('featured.places', { count: included, shown: format.number(included), plan })}
    >
      <PickedListings
        label={t('featured.ofPlan')}
        add={t('featured.choose')}
        none={t('featured.byCompleteness')}
        picked={picked}
        most={included}
        onChange={setDraft}
        disabled={!may}
      />
      <ChangesBar
        shown={draft !== undefined}
        busy={loading}
        onSave={() => void save()}
        onDiscard={() => setDraft(undefined)}
      />
      <UnsavedGuard when={draft !== undefined} />
    </Section>
  )
}
