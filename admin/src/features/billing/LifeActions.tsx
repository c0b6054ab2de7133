import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubscriptionRecordFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Confirm } from '../../ui/Confirm'
import { complain, say } from '../../ui/toast'
import classes from './Billing.module.css'
import { ChangePlan, ReactivateSubscription, ResumeSubscription } from './documents'
import { useMoneyKey } from './useMoneyKey'
import { usePortal } from './usePortal'

const PauseDialog = lazy(() => import('./PauseDialog').then((module) => ({ default: module.PauseDialog })))
const CancelDialog = lazy(() => import('./CancelDialog').then((module) => ({ default: module.CancelDialog })))

interface LifeActionsProps {
  subscription: SubscriptionRecordFragment
  onStale: () => void
}

/** What may be done with a subscription where it stands: what takes something back is done at once, what loses something asks first. */
export function LifeActions({ subscription, onStale }: LifeActionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const withKey = useMoneyKey()
  const [asking, setAsking] = useState<'pause' | 'cancel' | 'resume'>()
  const [resume, { loading: resuming }] = useMutation(ResumeSubscription)
  const [reactivate, { loading: keeping }] = useMutation(ReactivateSubscription)
  const { state, cancelAt, plan, interval, nextPlan, isBeingMoved, periodIsVoid, total } = subscription
  const { go, busy: leaving } = usePortal()
  const [change, { loading: staying }] = useMutation(ChangePlan)
  // To the plan that holds: what was planned instead is given up.
  const stay = (asked: { context: object }) =>
    change({ variables: { input: { planKey: plan.key, interval } }, ...asked })
  const back = async (verb: (asked: { context: object }) => Promise<unknown>, done: string) => {
    try {
      await withKey(done, (context) => verb({ context }))
      say(done)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    onStale()
  }
  const close = () => setAsking(undefined)
  const goOn = () => void back(resume, t('billing.life.resumed')).then(close)
  return (
    <div className={classes.life}>
      {state === 'PAST_DUE' && (
        <Button loading={leaving} onClick={() => void go('PAYMENT_METHOD')}>
          {t('billing.changeCard')}
        </Button>
      )}
      {state === 'PAUSED' && (
        <Button loading={resuming} onClick={periodIsVoid ? () => setAsking('resume') : goOn}>
          {t('billing.life.resume')}
        </Button>
      )}
      {nextPlan && !isBeingMoved && (
        <Button variant="default" loading={staying} onClick={() => void back(stay, t('billing.life.stays', plan))}>
          {t('billing.life.keep', plan)}
        </Button>
      )}
      {cancelAt ? (
        <Button loading={keeping} onClick={() => void back(reactivate, t('billing.life.kept', plan))}>
          {t('billing.life.keep', plan)}
        </Button>
      ) : (
        <>
          {state === 'ACTIVE' && !nextPlan && (
            <Button variant="default" onClick={() => setAsking('pause')}>
              {t('billing.life.pause')}
            </Button>
          )}
          <Button variant="default" onClick={() => setAsking('cancel')}>
            {t('billing.life.cancel')}
          </Button>
        </>
      )}
      <Confirm
        opened={asking === 'resume'}
        title={t('billing.life.resumeTitle')}
        confirm={t('billing.life.resume')}
        cancel={t('common.cancel')}
        onConfirm={() => back(resume, t('billing.life.resumed')).then(close)}
        onClose={close}
      >
        {t('billing.life.resumeText', { total: format.money(total) })}
      </Confirm>
      <Suspense>
        {asking === 'pause' && <PauseDialog onClose={close} onDone={onStale} />}
        {asking === 'cancel' && <CancelDialog subscription={subscription} onClose={close} onDone={onStale} />}
      </Suspense>
    </div>
  )
}
