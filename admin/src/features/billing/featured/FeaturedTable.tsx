import { IconStar } from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FeaturedRecordFragment, FeaturedSource } from '../../../gql/graphql'
import { type Format, useFormat } from '../../../lib/format'
import { dayIn } from '../../../lib/zone'
import { Card, Cards } from '../../../ui/Cards'
import { Chip, type Tone } from '../../../ui/Chip'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Section } from '../../../ui/Section'
import { State } from '../../../ui/States'
import classes from './Featured.module.css'

type Item = FeaturedRecordFragment['items'][number]
type Row = Item & { id: string }

const TONES: Record<FeaturedSource, Tone> = { PLAN: 'accent', PURCHASE: 'good', STAFF: 'calm' }

function Name({ row: { listing } }: { row: Row }) {
  return (
    <Link to="/listings/$id" params={{ id: listing.id }} className={classes.name} dir="auto">
      {listing.name}
    </Link>
  )
}

function Why({ row: { source, isChosen } }: { row: Row }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[source]}>{t(isChosen ? 'featured.why.CHOSEN' : `featured.why.${source}`)}</Chip>
}

const until = (format: Format, { until: at, listing }: Row) => format.day(dayIn(at, listing.timezone))

function columnsOf(t: TFunction, format: Format): Column<Row>[] {
  return [
    { id: 'name', header: t('listings.name'), cell: (row) => <Name row={row} /> },
    { id: 'why', header: t('featured.whyOf'), width: 210, cell: (row) => <Why row={row} /> },
    { id: 'until', header: t('featured.until'), width: 140, align: 'end', cell: (row) => until(format, row) },
  ]
}

/** What stands out now. A listing with two reasons is there twice: it stands out until the later of them ends. */
export function FeaturedTable({ items }: { items: FeaturedRecordFragment['items'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const rows = items.map((item) => ({ ...item, id: `${item.listing.id} ${item.source}` }))
  return (
    <Section title={t('featured.now')} lead={t('featured.nowText')}>
      {rows.length === 0 ? (
        <State icon={<IconStar size={24} stroke={1.6} />} title={t('featured.none')} text={t('featured.noneText')} />
      ) : phone ? (
        <Cards label={t('featured.now')}>
          {rows.map((row) => (
            <Card
              key={row.id}
              facts={
                <>
                  <Why row={row} />
                  <span className="muted">{t('featured.untilDay', { on: until(format, row) })}</span>
                </>
              }
            >
              <Name row={row} />
            </Card>
          ))}
        </Cards>
      ) : (
        <DataTable
          label={t('featured.now')}
          columns={columnsOf(t, format)}
          hidden={[]}
          rows={rows}
          loading={undefined}
          stale={false}
          compact
          sort={{ by: '', set: () => {} }}
          selection={undefined}
        />
      )}
    </Section>
  )
}
