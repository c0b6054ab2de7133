import { useMutation, useQuery } from '@apollo/client/react'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MovePreviewQuery, PlatformPlanRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, say } from '../../../ui/toast'
import { MoveSubscriptions, PreviewMove } from './documents'
import classes from './Plans.module.css'

interface MoveDialogProps {
  version: PlatformPlanRecordFragment
  onMoved: () => void
  onClose: () => void
}

/** Who is moved off an older version, at once or at the end of what they paid for, and what they are charged then. */
export function MoveDialog({ version, onMoved, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [paying, setPaying] = useState(false)
  const input = { planKey: version.plan.key, fromVersion: version.plan.version }
  const { data } = useQuery(PreviewMove, { variables: { input }, fetchPolicy: 'network-only' })
  const [move] = useMutation(MoveSubscriptions)
  const preview = data?.previewMoveSubscriptions
  const go = async () => {
    try {
      const { data: done } = await move({ variables: { input: { ...input, paying } } })
      const { movedCount = 0, plannedCount = 0 } = done?.moveSubscriptions ?? {}
      const said = [t('planEditor.moved', { count: movedCount }), t('planEditor.planned', { count: plannedCount })]
      say((plannedCount > 0 ? said : said.slice(0, 1)).join(' '))
      onMoved()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    onClose()
  }
  const payingCount = preview?.payingCount ?? version.subscriptionCount
  return (
    <Confirm
      opened
      title={t('planEditor.moveTitle', { number: version.plan.version })}
      confirm={t('planEditor.moveNow')}
      cancel={t('common.cancel')}
      onConfirm={go}
      onClose={onClose}
    >
      {t('planEditor.moveText')} {payingCount > 0 && !paying && t('planEditor.moveLeft', { count: payingCount })}
      {payingCount > 0 && (
        <>
          <Checkbox
            mt="md"
            checked={paying}
            onChange={(event) => setPaying(event.currentTarget.checked)}
            label={t('planEditor.movePaying', { count: payingCount })}
            description={t('planEditor.movePayingText')}
          />
          <ul className={classes.charges}>
            {preview?.charges.map((charge) => (
              <li key={`${charge.interval} ${charge.before.currency} ${charge.before.amount}`}>
                <Charge charge={charge} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Confirm>
  )
}

function Charge({ charge }: { charge: MovePreviewQuery['previewMoveSubscriptions']['charges'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { interval, count, before, after, firstAt } = charge
  const said = { count, before: format.money(before), on: format.date(firstAt) }
  if (!after) return t(`planEditor.chargeStays.${interval}`, said)
  return t(`planEditor.charge.${interval}`, { ...said, after: format.money(after) })
}
