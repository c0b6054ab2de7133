import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportState } from '../../../gql/graphql'
import classes from './Import.module.css'

const STEPS = ['file', 'columns', 'check', 'run'] as const

/** How many steps are behind; the one it stands at comes next. */
const BEHIND: Record<ImportState, number> = {
  UPLOADING: 0,
  READING: 0,
  MAPPING: 1,
  CHECKING: 2,
  CHECKED: 2,
  RUNNING: 3,
  DONE: 4,
  CANCELLED: 3,
  UNDOING: 4,
  UNDONE: 4,
  FAILED: 0,
  EXPIRED: 0,
}

export function ImportStepper({ state }: { state: ImportState }) {
  const { t } = useTranslation()
  const behind = BEHIND[state]
  return (
    <ol className={classes.steps} aria-label={t('imports.steps')}>
      {STEPS.map((step, at) => (
        <li
          key={step}
          className={classes.step}
          data-done={at < behind || undefined}
          aria-current={at === behind ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden>
            {at < behind ? <IconCheck size={14} /> : at + 1}
          </span>
          <span className={classes.stepName}>{t(`imports.step.${step}`)}</span>
        </li>
      ))}
    </ol>
  )
}
