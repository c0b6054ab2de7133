import { IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BillingInvoiceState, InvoiceRowFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Chip, type Tone } from '../../ui/Chip'
import classes from './Billing.module.css'

type Row = InvoiceRowFragment

const TONES: Record<BillingInvoiceState, Tone> = {
  DRAFT: 'calm',
  OPEN: 'wait',
  PAID: 'good',
  UNCOLLECTIBLE: 'bad',
  VOID: 'calm',
}

export function InvoiceName({ row: { number, issuedAt, hostedUrl, state } }: { row: Row }) {
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

export function InvoiceState({ row: { state } }: { row: Row }) {
  const { t } = useTranslation()
  return <Chip tone={TONES[state]}>{t(`billing.invoices.state.${state}`)}</Chip>
}

export function InvoiceInShort({ row }: { row: Row }) {
  const format = useFormat()
  return (
    <>
      <InvoiceState row={row} />
      <bdi className="num">{format.money(row.total)}</bdi>
    </>
  )
}

export function Pdf({ row: { pdfUrl, number } }: { row: Row }) {
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
