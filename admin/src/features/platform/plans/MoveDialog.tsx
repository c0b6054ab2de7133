import { useMutation, useQuery } from '@apollo/client/react'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MovePreviewQuery, PlatformPlanRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { Notice } from '../../../ui/Notice'
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
  const format = useFormat()
  const [paying, setPaying] = useState(false)
  const input = { planKey: version.plan.key, fromVersion: version.plan.version }
  const { data, error } = useQuery(PreviewMove, { variables: { input }, fetchPolicy: 'network-only' })
  const listings = version.listingCount
  const [move] = useMutation(MoveSubscriptions)
  const preview = data?.previewMoveSubscriptions
  const go = async () => {
    try {
      const { data: done } = await move({ variables: { input: { ...input, paying } } })
      const { movedCount = 0, plannedCount = 0 } = done?.moveSubscriptions ?? {}
      const said = [
        (movedCount > 0 || (plannedCount === 0 && listings === 0)) && t('planEditor.moved', { count: movedCount }),
        plannedCount > 0 && t('planEditor.planned', { count: plannedCount }),
        listings > 0 && t('planEditor.listingsGo', { shown: format.number(listings) }),
      ]
      say(said.filter(Boolean).join(' '))
      onMoved()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    onClose()
  }
  const { givenCount = 0, payingCount = version.subscriptionCount - version.plannedCount, charges = [] } = preview ?? {}
  // Those to whom the version that is sold is not sold as they pay stay where they are.
  const payable = charges.reduce((sum, { after, count }) => sum + (after ? count : 0), 0)
  const movedCount = givenCount + (paying ? payable : 0)
  return (
    <Confirm
      opened
      title={t(`planEditor.${version.movableCount > 0 ? 'moveTitle' : 'moveListingsTitle'}`, {
        number: version.plan.version,
      })}
      confirm={movedCount > 0 ? t('planEditor.move', { count: movedCount }) : t('planEditor.moveNow')}
      cancel={t('common.cancel')}
      idle={movedCount === 0 && listings === 0}
      onConfirm={go}
      onClose={onClose}
    >
      {error && (
        <Notice tone="bad" urgent>
          {text(readProblem(error))}
        </Notice>
      )}
      {givenCount > 0 && t('planEditor.moveText')}{' '}
      {givenCount > 0 && payingCount > 0 && !paying && t('planEditor.moveLeft', { count: payingCount })}
      {preview && givenCount === 0 && listings === 0 && t('planEditor.moveNobody')}
      {listings > 0 && t('planEditor.listingsGo', { shown: format.number(listings) })}
      {payingCount > 0 && (
        <>
          <Checkbox
            mt="md"
            checked={paying}
            onChange={(event) => setPaying(event.currentTarget.checked)}
            label={t('planEditor.movePaying', { count: payingCount })}
            description={t('planEditor.movePayingText')}
          />
          {charges.length > 0 && (
            <ul className={classes.changes} data-idle={!paying || undefined}>
              {charges.map((charge) => (
                <li key={`${charge.interval} ${charge.before.currency} ${charge.before.amount}`}>
                  <Charge charge={charge} />
                </li>
              ))}
            </ul>
          )}
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
