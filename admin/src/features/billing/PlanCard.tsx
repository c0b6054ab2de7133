import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OfferedPlanFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Chip } from '../../ui/Chip'
import classes from './Billing.module.css'

type Money = OfferedPlanFragment['prices'][number]['amount']

interface PlanCardProps {
  plan: OfferedPlanFragment
  price: OfferedPlanFragment['prices'][number] | undefined
  isPresent: boolean
  /** For how many it would be bought: what the page on which it is paid asks for. */
  locations: number
  /** What its button does, and says. */
  act: { label: string; go: () => void; busy: boolean } | undefined
  /** The version that is sold now, where an older one runs. */
  newer: { price: Money; go: () => void } | undefined
}

export function PlanCard({ plan, price, isPresent, locations, act, newer }: PlanCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const holds = useHolds(plan)
  const isBought = price !== undefined && price.amount.amount > 0
  return (
    <li className={classes.plan} data-present={isPresent || undefined}>
      <div className={classes.name}>
        <h3>{plan.name}</h3>
        {isPresent && <Chip tone="accent">{t('billing.present')}</Chip>}
      </div>
      <p className={classes.price}>
        <strong>{price ? format.money(price.amount) : t('billing.agreed')}</strong>
        {isBought && <span>{t(`billing.each.${price.interval}`)}</span>}
      </p>
      {isBought && act && locations > 1 && (
        <p className="muted">
          {t('billing.forLocations', {
            shown: format.number(locations),
            total: format.money({ ...price.amount, amount: price.amount.amount * locations }),
          })}
        </p>
      )}
      <ul className={classes.holds}>
        {holds.map((each) => (
          <li key={each}>
            <IconCheck size={14} aria-hidden />
            {each}
          </li>
        ))}
      </ul>
      {newer && (
        <p className="muted">
          {t('billing.newer', { price: format.money(newer.price) })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={newer.go}>
            {t('billing.toNewer')}
          </Button>
        </p>
      )}
      {isBought && act && (
        <Button className={classes.buy} onClick={act.go} loading={act.busy}>
          {act.label}
        </Button>
      )}
    </li>
  )
}

/** What of the plans' features is there to be used; bookings, posts and the receptionist are named when they are. */
const FEATURES = ['directory'] as const

/** What a plan holds, as sentences. */
function useHolds({ limits, features }: OfferedPlanFragment): string[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { listings, members, storageMb, featured } = limits as Record<string, number | null | undefined>
  return [
    listings == null
      ? t('billing.holds.everyListing')
      : t('billing.holds.listings', { count: listings, shown: format.number(listings) }),
    storageMb == null
      ? t('billing.holds.everyPicture')
      : t('billing.holds.storage', { shown: format.megabytes(storageMb) }),
    ...(members == null ? [] : [t('billing.holds.members', { count: members, shown: format.number(members) })]),
    ...(featured ? [t('billing.holds.featured', { count: featured, shown: format.number(featured) })] : []),
    ...FEATURES.filter((feature) => features.includes(feature)).map((feature) => t(`billing.feature.${feature}`)),
  ]
}
