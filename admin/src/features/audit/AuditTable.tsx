import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../ui/Chip'
import { type Column, DataTable } from '../../ui/DataTable'
import { Face } from '../../ui/Face'
import { Moment } from '../../ui/Moment'
import { AuditCards } from './AuditCards'
import classes from './audit.module.css'
import type { Row } from './auditRow'
import type { AuditSearch } from './auditSearch'
import type { TrailPlace } from './trailPlace'
import { useAuditWords } from './useAuditWords'

interface AuditTableProps {
  rows: readonly Row[] | undefined
  skeleton: number
  stale: boolean
  search: AuditSearch
  place: TrailPlace
}

export function AuditTable({ rows = [], skeleton, stale, search, place }: AuditTableProps) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'action',
        header: t('audit.what'),
        cell: (row) => (
          <Link to={place} search={{ ...search, entry: row.id }} className={classes.link} data-row-link>
            <span className={classes.action}>{words.action(row.action)}</span>
            {row.target && (
              <span className={`${classes.target} clip`} dir="auto">
                {words.target(row.target)}
              </span>
            )}
          </Link>
        ),
      },
      {
        id: 'actor',
        header: t('audit.who'),
        width: 220,
        cell: (row) => (
          <div className={classes.who}>
            {row.actor.kind === 'USER' && <Face name={words.actor(row.actor)} url={row.actor.avatarUrl} size={24} />}
            <div className="clip" dir="auto">
              {words.actor(row.actor)}
              {row.actor.kind !== 'USER' && row.actor.name && (
                <span className="muted"> · {t(`audit.kind.${row.actor.kind}`)}</span>
              )}
            </div>
          </div>
        ),
      },
      {
        id: 'outcome',
        header: t('audit.outcome'),
        width: 120,
        cell: (row) => <Chip tone={row.outcome === 'DONE' ? 'good' : 'bad'}>{t(`audit.outcomes.${row.outcome}`)}</Chip>,
      },
      { id: 'at', header: t('audit.when'), width: 150, cell: (row) => <Moment at={row.at} /> },
    ],
    [t, words, search, place],
  )
  const first = rows.length === 0 ? skeleton : undefined
  if (phone) return <AuditCards rows={rows} loading={first} search={search} place={place} />
  return (
    <DataTable
      label={t('audit.title')}
      columns={columns}
      hidden={[]}
      rows={rows as Row[]}
      loading={first}
      stale={stale && rows.length > 0}
      compact={false}
      sort={{ by: '', set: () => undefined }}
      selection={undefined}
    />
  )
}
