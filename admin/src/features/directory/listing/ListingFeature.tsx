import { useMutation, useQuery } from '@apollo/client/react'
import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { dayIn, endOfDay } from '../../../lib/zone'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import { useMay } from '../../identity/useSession'
import { isFeatured } from './FeaturedStar'
import classes from './ListingFeature.module.css'

const ListingFeatureFields = graphql(`
  fragment ListingFeature on Listing {
    id
    featuredUntil
    isReadOnly
    timezone
    plan {
      key
    }
  }
`)

const Plans = graphql(`
  query PlanChoices {
    plans {
      key
      name
    }
  }
`)

const FeatureListing = graphql(`
  mutation FeatureListing($id: ID!, $until: DateTime) {
    featureListing(id: $id, until: $until) {
      id
      ...ListingFeature
    }
  }
`)

const SetListingPlan = graphql(`
  mutation SetListingPlan($id: ID!, $planKey: String) {
    setListingPlan(id: $id, planKey: $planKey) {
      id
      ...ListingFeature
    }
  }
`)

/** What lifts a listing in the ranking. Takes effect at once: it is no part of the form. */
export function ListingFeature({ listing }: { listing: FragmentType<typeof ListingFeatureFields> }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { id, featuredUntil, isReadOnly, timezone, plan } = readFragment(ListingFeatureFields, listing)
  const mayBuy = useMay('billing.write')
  const { data } = useQuery(Plans, { fetchPolicy: 'cache-first' })
  const told = {
    onCompleted: () => say(t('common.saved')),
    onError: (error: Error) => complain(text(readProblem(error))),
  }
  const [feature, featuring] = useMutation(FeatureListing, told)
  const [setPlan, planning] = useMutation(SetListingPlan, told)
  // Its day ends where the business is.
  const featured = isFeatured(featuredUntil)
  const until = featured ? dayIn(featuredUntil, timezone) : ''
  return (
    <Section title={t('feature.title')} lead={t('feature.text')}>
      <div className={classes.fields}>
        <Switch
          label={t('feature.featured')}
          checked={featured}
          // Of what is beyond the plan the star can be taken, and not given.
          disabled={featuring.loading || (isReadOnly && !featured)}
          onChange={(event) =>
            void feature({
              variables: { id, until: event.currentTarget.checked ? endOfDay(inDays(30), timezone) : null },
            })
          }
        />
        {featured && (
          <TextInput
            key={until}
            type="date"
            disabled={isReadOnly}
            label={t('feature.until')}
            description={t('feature.ends')}
            min={dayIn(new Date().toISOString(), timezone)}
            defaultValue={until}
            onBlur={({ currentTarget: box }) => {
              if (!box.value || box.value === until) return
              const variables = { id, until: endOfDay(box.value, timezone) }
              // What was refused is not what holds.
              feature({ variables }).catch(() => {
                box.value = until
              })
            }}
          />
        )}
        {featured ? (
          <Link to="/featured" className={classes.why}>
            {t('featured.whyLink')}
          </Link>
        ) : (
          mayBuy && (
            <Link to="/featured" search={{ buy: id }} className={classes.why}>
              {t('featured.buyOne')}
            </Link>
          )
        )}
        <NativeSelect
          label={t('feature.plan')}
          value={plan?.key ?? ''}
          disabled={planning.loading || !data || isReadOnly}
          onChange={(event) => void setPlan({ variables: { id, planKey: event.currentTarget.value || null } })}
          data={[
            { value: '', label: t('feature.tenantPlan') },
            ...(data?.plans ?? []).map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      </div>
    </Section>
  )
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
