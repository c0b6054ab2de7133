import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Confirm } from '../../../ui/Confirm'
import { useTermName } from '../tenants/useTermName'
import classes from './Plans.module.css'
import { type Change, changesOf, isLeap, type PlanDraft } from './planDraft'

interface PlanQuestionProps {
  version: PlatformPlanRecordFragment
  draft: PlanDraft
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Names every price and limit that becomes another, for a version is final; what is ten times as much, or a tenth, is asked twice. */
export function PlanQuestion({ version, draft, onConfirm, onClose }: PlanQuestionProps) {
  const { t } = useTranslation()
  const says = useChangeText()
  const [sure, setSure] = useState(false)
  const { plan, tenantCount } = version
  const changes = changesOf(draft, version)
  const leaps = changes.filter(isLeap)
  return (
    <Confirm
      opened
      title={t('planEditor.askTitle', { name: plan.name })}
      confirm={t('planEditor.make')}
      cancel={t('common.cancel')}
      idle={leaps.length > 0 && !sure}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {t('planEditor.askText')} {tenantCount > 0 && t('planEditor.askKeep', { count: tenantCount })}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={change.id} className={isLeap(change) ? classes.leap : undefined}>
              {says(change)}
            </li>
          ))}
        </ul>
      )}
      {leaps.length > 0 && (
        <Checkbox
          label={t('planEditor.leap', { count: leaps.length })}
          checked={sure}
          onChange={({ currentTarget: { checked } }) => setSure(checked)}
        />
      )}
    </Confirm>
  )
}

function useChangeText(): (change: Change) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const limitName = useTermName('limitNames')
  return (change) => {
    if (change.kind === 'limit') {
      const held = (value: number | null) => (value === null ? t('platform.unlimited') : format.number(value))
      return t('planEditor.becomes', { what: limitName(change.key), from: held(change.from), to: held(change.to) })
    }
    const { interval, from, to } = change
    const currency = change.currency ?? ''
    const cost = (amount: number | null) =>
      amount === null ? t('planEditor.notSold') : format.money({ amount, currency })
    return t('planEditor.becomes', {
      what: t(`planEditor.eachIn.${interval}`, { currency }),
      from: cost(from),
      to: cost(to),
    })
  }
}
