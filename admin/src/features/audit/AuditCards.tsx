import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card, Cards } from '../../ui/Cards'
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
    <Cards label={t('audit.title')} busy={loading !== undefined}>
      {loading !== undefined &&
        Array.from({ length: 6 }, (_, at) => `skeleton-${at}`).map((key) => (
          <Card key={key}>
            <div className={classes.cardWords} aria-hidden>
              <Skeleton height={12} width="60%" mb={10} />
              <Skeleton height={10} width="42%" />
            </div>
          </Card>
        ))}
      {rows.map((row) => (
        <Card key={row.id}>
          <div className={classes.cardWords}>
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
          </div>
        </Card>
      ))}
    </Cards>
  )
}
