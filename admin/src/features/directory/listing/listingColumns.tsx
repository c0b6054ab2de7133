import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { Format } from '../../../lib/format'
import type { Column } from '../../../ui/DataTable'
import { Moment } from '../../../ui/Moment'
import { Thumb } from '../../../ui/Thumb'
import classes from './listingColumns.module.css'
import { type Row, thumbOf } from './listingRow'
import { FeaturedStar } from './FeaturedStar'
import { ReadOnlyLock } from '../surplus/ReadOnlyLock'
import { StatusChip } from './StatusChip'

export function listingColumns(t: TFunction, format: Format): Column<Row>[] {
  const none = <span className="muted">–</span>
  return [
    {
      id: 'name',
      header: t('listings.name'),
      sort: 'NAME',
      picture: true,
      cell: (row) => (
        <div className={classes.name}>
          <Thumb src={thumbOf(row)} name={row.name} />
          <div className={classes.words}>
            <Link to="/listings/$id" params={{ id: row.id }} className={classes.link} data-row-link title={row.name}>
              <span className="clip" dir="auto">
                {row.name}
              </span>
              <FeaturedStar until={row.featuredUntil} zone={row.timezone} className={classes.star} />
              {row.isReadOnly && <ReadOnlyLock className={classes.lock} />}
            </Link>
            <div className={`${classes.place} clip`} dir="auto">
              {format.row([row.address.line1, row.address.city])}
            </div>
          </div>
        </div>
      ),
    },
    { id: 'status', header: t('listings.status'), width: 132, cell: (row) => <StatusChip status={row.status} /> },
    {
      id: 'category',
      header: t('listings.category'),
      width: 168,
      cell: (row) =>
        row.category ? (
          <div className="clip" dir="auto">
            {row.category.name}
          </div>
        ) : (
          none
        ),
    },
    { id: 'city', header: t('listings.city'), width: 140, cell: (row) => row.address.city ?? none },
    {
      id: 'phone',
      header: t('listings.phone'),
      width: 150,
      cell: (row) => (row.phone ? <span className="ltr num">{row.phone}</span> : none),
    },
    {
      id: 'website',
      header: t('listings.website'),
      width: 190,
      cell: (row) =>
        row.website ? <div className="clip ltr">{row.website.replace(/^https?:\/\/(www\.)?/, '')}</div> : none,
    },
    {
      id: 'email',
      header: t('listings.email'),
      width: 190,
      cell: (row) => (row.email ? <div className="clip ltr">{row.email}</div> : none),
    },
    {
      id: 'open',
      header: t('listings.now'),
      width: 100,
      cell: (row) => (row.isOpenNow === null ? none : row.isOpenNow ? t('listings.openNow') : t('listings.closedNow')),
    },
    { id: 'plan', header: t('listings.plan'), width: 100, cell: (row) => row.plan?.name ?? none },
    {
      id: 'endorsements',
      header: t('listings.endorsements'),
      sort: 'ENDORSEMENTS',
      align: 'end',
      width: 130,
      cell: (row) => format.number(row.endorsementSummary.count),
    },
    { id: 'updated', header: t('listings.updated'), width: 130, cell: (row) => <Moment at={row.updatedAt} /> },
    {
      id: 'created',
      header: t('listings.created'),
      sort: 'NEWEST',
      width: 130,
      cell: (row) => <Moment at={row.createdAt} />,
    },
  ]
}
