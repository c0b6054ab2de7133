import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UsageRecordFragment, UsageState } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { BoardCard } from '../../ui/BoardPage'
import { Chip, type Tone } from '../../ui/Chip'
import { useTermName } from '../platform/tenants/useTermName'
import classes from './Usage.module.css'

const TONES: Record<Exclude<UsageState, 'OK'>, Tone> = { NEAR: 'wait', REACHED: 'bad', GRACE: 'wait', OVER: 'bad' }

/** How much of one thing is taken, of how much, and where it leads. */
export function UsageCard({ entry }: { entry: UsageRecordFragment }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useTermName('limitNames')
  const { key, unit, used, limit, share, projected, state, graceUntil } = entry
  const shown = (value: number) =>
    unit === 'MB' ? format.megabytes(Math.round(value * 10) / 10) : format.number(Math.round(value))
  const of = limit === null ? t('platform.unlimited') : t('usage.of', { limit: shown(limit) })
  return (
    <BoardCard
      title={unit === 'MB' ? t('library.title') : nameOf(key)}
      figure={shown(used)}
      unit={of}
      state={state !== 'OK' && <Chip tone={TONES[state]}>{t(`usage.state.${state}`)}</Chip>}
      {...(share === null
        ? {}
        : { part: { of: Math.min(share, 1), label: t('usage.share', { share: format.percent(share) }) } })}
    >
      <p className={classes.note}>
        {state === 'GRACE' && graceUntil
          ? t('usage.grace', { on: format.date(graceUntil) })
          : projected === null
            ? t('usage.noProjection')
            : t('usage.projected', { shown: shown(projected) })}
      </p>
      {key === 'featured' && <p className={classes.note}>{t('usage.byHand')}</p>}
      {key === 'listings' && state === 'OVER' && (
        <p className={classes.note}>
          <Link to="/surplus">{t('surplus.choose')}</Link>
        </p>
      )}
    </BoardCard>
  )
}
