import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Notice } from '../../../ui/Notice'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { SettingsPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { FeaturedFields, FeaturedPageQuery } from './documents'
import { FeaturedTable } from './FeaturedTable'
import { OfPlanSection } from './OfPlanSection'
import { useBought } from './useBought'

const BuyDialog = lazy(() => import('./BuyDialog').then((module) => ({ default: module.BuyDialog })))

/** What stands out, why and until when; which listings the plan's places go to; and one more for money. */
export function FeaturedPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/featured' })
  const navigate = useNavigate({ from: '/featured' })
  const { data, error, refetch } = useQuery(FeaturedPageQuery, { fetchPolicy: 'cache-and-network' })
  const confirming = useBought(search.checkout, () => void refetch())
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const featured = readFragment(FeaturedFields, data.featuredListings)
  const { billing, tenant, entitlements } = data
  const sold = billing.isAvailable && billing.viewerCanChange && featured.prices.length > 0
  const count = new Set(featured.items.map(({ listing }) => listing.id)).size
  const close = () => void navigate({ search: {}, replace: true })
  return (
    <SettingsPage
      title={t('featured.title')}
      beside={<span className="num">{format.number(count)}</span>}
      back={{ to: { to: '/listings' }, label: t('shell.toListings') }}
      actions={
        sold && (
          <Button leftSection={<IconStar size={16} />} onClick={() => void navigate({ search: { buy: 'any' } })}>
            {t('featured.buy')}
          </Button>
        )
      }
    >
      {!tenant.livemode && <Notice tone="wait">{t('featured.testMode')}</Notice>}
      {confirming && (
        <Notice tone={confirming === 'late' ? 'wait' : 'calm'} urgent>
          {t(`featured.confirming.${confirming}`)}
        </Notice>
      )}
      {/* Begins anew with what holds anew. */}
      <OfPlanSection
        key={featured.items.map(({ listing, isChosen }) => `${listing.id}${isChosen}`).join()}
        featured={featured}
        plan={tenant.plan.name}
        byHand={entitlements.limits.find(({ key }) => key === 'featured')?.limit ?? null}
        may={tenant.livemode}
      />
      <FeaturedTable items={featured.items} />
      <Suspense>
        {search.buy && sold && (
          <BuyDialog listingId={search.buy === 'any' ? null : search.buy} prices={featured.prices} onClose={close} />
        )}
      </Suspense>
    </SettingsPage>
  )
}
