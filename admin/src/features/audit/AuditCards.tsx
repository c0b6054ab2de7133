import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../ui/Chip'
import { Moment } from '../../ui/Moment'
import classes from './audit.module.css'
import type { Row } from './auditRow'
import type { AuditSearch } from './auditSearch'
import type { TrailPlace } from './trailPlace'
import { useAuditWords } from './useAuditWords'

interface AuditCardsProps {
  rows: readonly Row[]
  loading: number | undefined
  search: AuditSearch
  place: TrailPlace
}

/** The table on a phone: an entry is a card, and the whole card opens it. */
export function AuditCards({ rows, loading, search, place }: AuditCardsProps) {
  const { t } = useTranslation()
  const words = useAuditWords()
  return (
    <ul className={classes.cards} aria-label={t('audit.title')} aria-busy={loading !== undefined}>
      {loading !== undefined &&
        Array.from({ length: 6 }, (_, at) => `skeleton-${at}`).map((key) => (
          <li key={key} className={classes.card} aria-hidden>
            <Skeleton height={12} width="60%" mb={10} />
            <Skeleton height={10} width="42%" />
          </li>
        ))}
      {rows.map((row) => (
        <li key={row.id} className={classes.card}>
          <Link to={place} search={{ ...search, entry: row.id }} className={classes.cardLink}>
            {words.action(row.action)}
          </Link>
          {row.target && (
            <div className="clip" dir="auto">
              {words.target(row.target)}
            </div>
          )}
          <div className={classes.cardFacts}>
            <span className="clip" dir="auto">
              {words.actor(row.actor)}
            </span>
            <Moment at={row.at} />
            {row.outcome === 'DENIED' && <Chip tone="bad">{t('audit.outcomes.DENIED')}</Chip>}
          </div>
        </li>
      ))}
    </ul>
  )
}
