import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFileTypePdf } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { BillingInvoiceState, InvoiceRowFragment } from '../../gql/graphql'
import { type Format, useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Card, Cards } from '../../ui/Cards'
import { Chip, type Tone } from '../../ui/Chip'
import { type Column, DataTable } from '../../ui/DataTable'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import classes from './Billing.module.css'
import { InvoiceFields, InvoicesQuery } from './documents'

type Row = InvoiceRowFragment

const SIZE = 12
const TONES: Record<BillingInvoiceState, Tone> = {
  DRAFT: 'calm',
  OPEN: 'wait',
  PAID: 'good',
  UNCOLLECTIBLE: 'bad',
  VOID: 'calm',
}

/** What was charged: each invoice with its amount, its state and its PDF. */
export function InvoicesSection() {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const columns = useMemo(() => columnsOf(t, format), [t, format])
  const { data, error, fetchMore } = useQuery(InvoicesQuery, {
    variables: { first: SIZE },
    fetchPolicy: 'cache-and-network',
  })
  const page = data?.billingInvoices
  const rows = page && readFragment(InvoiceFields, page.nodes)
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { billingInvoices: next } }) => ({
        ...before,
        billingInvoices: { ...next, nodes: [...before.billingInvoices.nodes, ...next.nodes] },
      }),
    })
  return (
    <Section title={t('billing.invoices.title')}>
      {error && !data && <Notice tone="bad">{text(readProblem(error))}</Notice>}
      {rows?.length === 0 && <p className="muted">{t('billing.invoices.none')}</p>}
      {rows && rows.length > 0 && phone && (
        <Cards label={t('billing.invoices.title')}>
          {rows.map((row) => (
            <Card key={row.id} facts={<InvoiceInShort row={row} />}>
              <InvoiceName row={row} />
              <Pdf row={row} />
            </Card>
          ))}
        </Cards>
      )}
      {(!rows || rows.length > 0) && !phone && !error && (
        <DataTable
          label={t('billing.invoices.title')}
          columns={columns}
          hidden={[]}
          rows={(rows as Row[] | undefined) ?? []}
          loading={rows ? undefined : 3}
          stale={false}
          compact
          sort={{ by: '', set: () => {} }}
          selection={undefined}
        />
      )}
      {page?.pageInfo.hasNextPage && (
        <div className={classes.life}>
          <Button variant="default" size="xs" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function columnsOf(t: TFunction, format: Format): Column<Row>[] {
  return [
    { id: 'number', header: t('billing.invoices.number'), cell: (row) => <InvoiceName row={row} /> },
    { id: 'state', header: t('billing.invoices.stateOf'), width: 130, cell: (row) => <InvoiceState row={row} /> },
    {
      id: 'total',
      header: t('billing.invoices.total'),
      width: 110,
      align: 'end',
      cell: ({ total }) => <bdi>{format.money(total)}</bdi>,
    },
    { id: 'pdf', header: t('billing.invoices.file'), width: 80, align: 'end', cell: (row) => <Pdf row={row} /> },
  ]
}

function InvoiceName({ row: { number, issuedAt, hostedUrl, state } }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div>
      <bdi className="num">{number ?? t('billing.invoices.draft')}</bdi>
      <div className="muted">
        {format.date(issuedAt)}
        {state === 'OPEN' && hostedUrl && (
          <>
            {' · '}
            <a href={hostedUrl} target="_blank" rel="noreferrer">
              {t('billing.invoices.pay')}
            </a>
          </>
        )}
      </div>
    </div>
  )
}

function InvoiceState({ row: { state } }: { row: Row }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[state]}>{t(`billing.invoices.state.${state}`)}</Chip>
}

function InvoiceInShort({ row }: { row: Row }) {
  const format = useFormat()
  return (
    <>
      <InvoiceState row={row} />
      <bdi className="num">{format.money(row.total)}</bdi>
    </>
  )
}

function Pdf({ row: { pdfUrl, number } }: { row: Row }) {
  const { t } = useTranslation()
  if (!pdfUrl) return '–'
  return (
    <a
      href={pdfUrl}
      target="_blank"
      rel="noreferrer"
      className={classes.pdf}
      aria-label={t('billing.invoices.pdf', { number: number ?? '' })}
    >
      <IconFileTypePdf size={16} aria-hidden /> PDF
    </a>
  )
}
