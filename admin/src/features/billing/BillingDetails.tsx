import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillingRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Facts } from '../../ui/Facts'
import { Section } from '../../ui/Section'
import classes from './Billing.module.css'

const DetailsDialog = lazy(() => import('./DetailsDialog').then((module) => ({ default: module.DetailsDialog })))

/** Who pays, as it stands on invoices. */
export function BillingDetails({ billing, may }: { billing: BillingRecordFragment; may: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const { name, email, address, vatId, vatStatus, currency } = billing
  const lines = address && [
    ...[address.line1, address.line2, [address.postal, address.city].filter(Boolean).join(' '), address.region],
    address.country && format.region(address.country),
  ]
  const said = (text: string | null | undefined) => text || '–'
  return (
    <Section title={t('billing.details.title')} lead={t('billing.details.text')}>
      <Facts
        facts={[
          [t('billing.details.name'), said(name)],
          [t('billing.details.email'), said(email)],
          [
            t('billing.details.address'),
            <span key="address" className={classes.address} dir="auto">
              {said(lines?.filter(Boolean).join('\n'))}
            </span>,
          ],
          [
            t('billing.details.vatId'),
            vatId ? (
              <span key="vat">
                <bdi>{vatId}</bdi>
                {vatStatus && <span className="muted"> · {t(`billing.details.vat.${vatStatus}`)}</span>}
              </span>
            ) : (
              '–'
            ),
          ],
          [t('billing.currency'), said(currency)],
        ]}
      />
      {may && (
        <div className={classes.life}>
          <Button variant="default" size="xs" onClick={() => setEditing(true)}>
            {t('billing.details.edit')}
          </Button>
        </div>
      )}
      <Suspense>{editing && <DetailsDialog billing={billing} onClose={() => setEditing(false)} />}</Suspense>
    </Section>
  )
}
