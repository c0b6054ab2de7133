import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { InvoiceRowFragment } from '../../gql/graphql'
import { type Format, useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Card, Cards } from '../../ui/Cards'
import { type Column, DataTable } from '../../ui/DataTable'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import classes from './Billing.module.css'
import { InvoiceFields, InvoicesQuery } from './documents'
import { InvoiceInShort, InvoiceName, InvoiceState, Pdf } from './InvoiceParts'

type Row = InvoiceRowFragment

const SIZE = 12
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
