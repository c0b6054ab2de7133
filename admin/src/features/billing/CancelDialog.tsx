import { useMutation, useQuery } from '@apollo/client/react'
import { Button, Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CancelReason, CancelTime, SubscriptionRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { FormDialog } from '../../ui/FormDialog'
import { Notice } from '../../ui/Notice'
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
  const [when, setWhen] = useState<CancelTime>(subscription.periodIsVoid ? 'NOW' : 'PERIOD_END')
  const [known, setKnown] = useState(false)
  const { interval, plan, periodEnd, periodIsVoid } = subscription
  const text = useProblemText()
  const { data, error, refetch } = useQuery(PlanChangeQuery, {
    variables: { input: { planKey: 'free', interval } },
    fetchPolicy: 'network-only',
  })
  const [cancel] = useMutation(CancelSubscription)
  const submit = async (values: FormData) => {
    const reason = REASONS.find((each) => each === values.get('reason')) ?? null
    const comment = String(values.get('comment') ?? '').trim() || null
    const input = { when, confirm: known, reason, comment }
    await withKey(input, (context) => cancel({ variables: { input }, context }))
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
      idle={!known || !data}
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
                disabled={periodIsVoid}
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
            ) : error ? (
              <Notice tone="bad" urgent>
                {text(readProblem(error))}{' '}
                <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
                  {t('common.tryAgain')}
                </Button>
              </Notice>
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
