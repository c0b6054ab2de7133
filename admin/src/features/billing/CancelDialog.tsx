import { useMutation, useQuery } from '@apollo/client/react'
import { Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CancelReason, CancelTime, SubscriptionRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { FormDialog } from '../../ui/FormDialog'
import { say } from '../../ui/toast'
import classes from './Billing.module.css'
import { CancelSubscription, PlanChangeQuery } from './documents'
import { LossList } from './LossList'
import { useMoneyKey } from './useMoneyKey'

const REASONS = [
  'TOO_EXPENSIVE',
  'MISSING_FEATURES',
  'UNUSED',
  'SWITCHED_SERVICE',
  'TOO_COMPLEX',
  'LOW_QUALITY',
  'CUSTOMER_SERVICE',
  'OTHER',
] as const satisfies CancelReason[]

interface CancelDialogProps {
  subscription: SubscriptionRecordFragment
  onClose: () => void
  onDone: () => void
}

/** Names what is lost and when, and is sent only by somebody who ticked that they read it. */
export function CancelDialog({ subscription, onClose, onDone }: CancelDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const withKey = useMoneyKey()
  const [when, setWhen] = useState<CancelTime>('PERIOD_END')
  const [known, setKnown] = useState(false)
  const { interval, plan, periodEnd } = subscription
  const { data } = useQuery(PlanChangeQuery, {
    variables: { input: { planKey: 'free', interval } },
    fetchPolicy: 'network-only',
  })
  const [cancel] = useMutation(CancelSubscription)
  const submit = async (values: FormData) => {
    const reason = REASONS.find((each) => each === values.get('reason')) ?? null
    const comment = String(values.get('comment') ?? '').trim() || null
    await withKey((context) => cancel({ variables: { input: { when, confirm: known, reason, comment } }, context }))
    say(t(`billing.cancel.done.${when}`, { name: plan.name, on: format.date(periodEnd) }))
    onClose()
    onDone()
  }
  return (
    <FormDialog
      title={t('billing.cancel.title', { name: plan.name })}
      size={560}
      danger
      keep
      cancel={t('billing.life.keep', plan)}
      idle={!known}
      submit={t(`billing.cancel.go.${when}`, { on: format.date(periodEnd) })}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Radio.Group
            label={t('billing.cancel.when')}
            value={when}
            onChange={(value) => setWhen(value as CancelTime)}
            error={wrong('when')}
          >
            <div className={classes.times}>
              <Radio
                value="PERIOD_END"
                label={t('billing.cancel.atEnd', { on: format.date(periodEnd) })}
                data-autofocus
              />
              <Radio value="NOW" label={t('billing.cancel.now')} />
            </div>
          </Radio.Group>
          <section className={classes.effect}>
            <h3>{t('billing.loss.title')}</h3>
            {data ? (
              <LossList losses={data.previewPlanChange.losses} />
            ) : (
              <p className="muted">{t('common.loading')}</p>
            )}
            <p className="muted">{t('billing.cancel.kept')}</p>
          </section>
          <NativeSelect
            name="reason"
            label={t('billing.cancel.reason')}
            data={[
              { value: '', label: t('billing.cancel.unsaid') },
              ...REASONS.map((value) => ({ value, label: t(`billing.cancel.reasons.${value}`) })),
            ]}
            error={wrong('reason')}
          />
          <Textarea
            name="comment"
            label={t('billing.cancel.comment')}
            maxLength={1000}
            autosize
            minRows={2}
            dir="auto"
            error={wrong('comment')}
          />
          <Checkbox
            label={t('billing.cancel.confirm')}
            checked={known}
            onChange={(event) => setKnown(event.currentTarget.checked)}
            error={wrong('confirm')}
          />
        </>
      )}
    </FormDialog>
  )
}
