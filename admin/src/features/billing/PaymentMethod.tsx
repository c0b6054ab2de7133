import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BillingRecordFragment } from '../../gql/graphql'
import { Section } from '../../ui/Section'
import classes from './Billing.module.css'
import { usePortal } from './usePortal'

const NETWORKS: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express' }

/** The card that is charged; another is chosen on the pages of whoever takes the payments. */
export function PaymentMethod({ billing: { paymentMethod }, may }: { billing: BillingRecordFragment; may: boolean }) {
  const { t } = useTranslation()
  const { go, busy } = usePortal()
  return (
    <Section title={t('billing.card')}>
      {paymentMethod ? (
        <p className={classes.plain}>
          {t('billing.cardEnding', { ...paymentMethod, brand: NETWORKS[paymentMethod.brand] ?? paymentMethod.brand })}
        </p>
      ) : (
        <p className="muted">{t('billing.noCard')}</p>
      )}
      {may && (
        <div className={classes.life}>
          <Button variant="default" size="xs" loading={busy} onClick={() => void go('PAYMENT_METHOD')}>
            {t(paymentMethod ? 'billing.changeCard' : 'billing.addCard')}
          </Button>
        </div>
      )}
    </Section>
  )
}
