import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../gql'
import type { LossLineFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Facts } from '../../ui/Facts'
import { useTermName } from '../platform/tenants/useTermName'
import classes from './Billing.module.css'
import { LossFields } from './documents'

/** So many listings are named; the rest are counted. */
const NAMED = 3

/** What somebody would no longer have, thing by thing and by name; then what is less than it was, number by number. */
export function LossList({ losses: fragments }: { losses: readonly FragmentType<typeof LossFields>[] }) {
  const { t } = useTranslation()
  const say = useLoss()
  const limitName = useTermName('limitNames')
  const losses = readFragment(LossFields, fragments)
  if (!losses.length) return <p className="muted">{t('billing.loss.none')}</p>
  const limits = losses.filter(({ kind }) => kind === 'LIMIT')
  const others = losses.filter(({ kind }) => kind !== 'LIMIT')
  return (
    <>
      <ul className={classes.losses} aria-label={t('billing.loss.title')}>
        {others.map((loss) => {
          const named = loss.listings.slice(0, NAMED)
          return (
            <li key={`${loss.kind} ${loss.feature ?? loss.limitKey ?? ''}`}>
              {say(loss)}
              {named.length > 0 && (
                <div className="muted">
                  {named.map(({ id, name }, at) => (
                    <span key={id}>
                      {at > 0 && ' · '}
                      <bdi>{name}</bdi>
                    </span>
                  ))}
                  {loss.count > named.length && ` ${t('billing.loss.more', { count: loss.count - named.length })}`}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {limits.length > 0 && <Facts facts={limits.map((loss) => [limitName(loss.limitKey ?? ''), say(loss)])} />}
    </>
  )
}

function useLoss(): (loss: LossLineFragment) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const feature = useTermName('featureNames')
  const amount = (value: number | null) => (value === null ? t('platform.unlimited') : format.number(value))
  return ({ kind, count, ...loss }) => {
    const shown = format.number(count)
    switch (kind) {
      case 'FEATURE':
        return t('billing.loss.feature', { name: feature(loss.feature ?? '') })
      case 'LIMIT':
        return t('billing.loss.limit', { from: amount(loss.from), to: amount(loss.to) })
      case 'READ_ONLY':
        return t('billing.loss.readOnly', { count, shown })
      case 'FEATURED':
        return t('billing.loss.featured', { count, shown })
      case 'SUBDOMAIN':
        return t('billing.loss.subdomain')
    }
  }
}
