import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanInterval, SubscriptionRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Facts } from '../../ui/Facts'
import { FormDialog } from '../../ui/FormDialog'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { AskedByBank } from './AskedByBank'
import classes from './Billing.module.css'
import { ChangePlan, PlanChangeQuery } from './documents'
import { LossList } from './LossList'
import { useMoneyKey } from './useMoneyKey'

interface ChangePlanDialogProps {
  wish: { planKey: string; interval: PlanInterval }
  subscription: SubscriptionRecordFragment
  onClose: () => void
  onDone: () => void
}

/** Says to the cent what is charged, when, and what is lost, before the button that does it; it does that and nothing else. */
export function ChangePlanDialog({ wish, subscription, onClose, onDone }: ChangePlanDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const withKey = useMoneyKey()
  const { data, error, refetch } = useQuery(PlanChangeQuery, {
    variables: { input: wish },
    fetchPolicy: 'network-only',
  })
  const [change] = useMutation(ChangePlan)
  const [bank, setBank] = useState<string>()
  const preview = data?.previewPlanChange
  const submit = async () => {
    if (!preview) return
    const { dueNow, previewedAt, when } = preview
    const input = { ...wish, when, expectedAmount: dueNow.amount, previewedAt }
    try {
      await withKey(input, (context) => change({ variables: { input }, context }))
    } catch (thrown) {
      const { reason, url } = readProblem(thrown)
      if (reason === 'AUTHENTICATION_REQUIRED' && url) return setBank(url)
      // Another amount than the one that was shown is shown before it is charged.
      if (reason === 'PRICE_CHANGED') await refetch()
      throw thrown
    }
    say(t(`billing.change.done.${when}`, { name: preview.plan.name, on: format.date(preview.beginsAt) }))
    onClose()
    onDone()
  }
  const { plan, interval } = subscription
  const holds = interval === wish.interval && [plan.key, `${plan.key}@${plan.version}`].includes(wish.planKey)
  if (bank && preview) return <AskedByBank url={bank} name={preview.plan.name} holds={holds} onClose={onClose} />
  const go = !preview
    ? t('billing.change.wait')
    : preview.when === 'PERIOD_END'
      ? t('billing.change.later', { on: format.date(preview.beginsAt) })
      : preview.dueNow.amount > 0
        ? t('billing.change.pay', { amount: format.money(preview.dueNow) })
        : t('billing.change.go')
  return (
    <FormDialog
      title={t('billing.change.title', { from: subscription.plan.name, to: preview?.plan.name ?? wish.planKey })}
      size={560}
      idle={!preview}
      submit={go}
      onSubmit={submit}
      onClose={onClose}
    >
      {() =>
        error && !preview ? (
          <Notice tone="bad" urgent>
            {text(readProblem(error))}
          </Notice>
        ) : (
          <div className={classes.preview} aria-busy={!preview}>
            <Facts
              facts={[
                [t('billing.change.begins'), preview ? whenOf(preview, t('billing.change.atOnce'), format.date) : '…'],
                [t('billing.change.due'), preview ? format.money(preview.dueNow) : '…'],
                ...(preview && preview.credit.amount > 0
                  ? [[t('billing.change.credit'), format.money(preview.credit)] as [string, string]]
                  : []),
                [
                  t('billing.change.after'),
                  preview
                    ? t(`billing.change.per.${wish.interval}`, {
                        total: format.money(preview.nextTotal),
                        on: format.date(preview.nextAt),
                      })
                    : '…',
                ],
              ]}
            />
            {preview && preview.lines.length > 0 && (
              <details className={classes.lines}>
                <summary>{t('billing.change.lines')}</summary>
                <Facts facts={preview.lines.map(({ says, amount }) => [says, format.money(amount)])} />
              </details>
            )}
            {preview && preview.losses.length > 0 && (
              <section className={classes.effect}>
                <h3>{t('billing.loss.title')}</h3>
                <LossList losses={preview.losses} />
              </section>
            )}
          </div>
        )
      }
    </FormDialog>
  )
}

const whenOf = (
  { when, beginsAt }: { when: string; beginsAt: string },
  atOnce: string,
  date: (at: string) => string,
): string => (when === 'NOW' ? atOnce : date(beginsAt))
