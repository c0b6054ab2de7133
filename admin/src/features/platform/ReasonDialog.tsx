import { Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Problem, readProblem } from '../../lib/problem'
import { FormDialog, wrongWith } from '../../ui/FormDialog'
import { ReasonField } from './ReasonField'

interface ReasonDialogProps {
  title: string
  text: string
  confirm: string
  danger?: boolean
  onConfirm: (reason: string, form: FormData) => Promise<unknown>
  onClose: () => void
  /** What else is asked, before the reason. */
  children?: ReactNode
}

/** Asks for the reason, and says in the dialog why it was not done. */
export function ReasonDialog({ title, text, confirm, danger, onConfirm, onClose, children }: ReasonDialogProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const submit = async (form: FormData) => {
    setBusy(true)
    try {
      await onConfirm(String(form.get('reason')), form)
      onClose()
    } catch (thrown) {
      setProblem(readProblem(thrown))
      setBusy(false)
    }
  }
  return (
    <FormDialog
      title={title}
      size={460}
      submit={confirm}
      danger={danger}
      busy={busy}
      problem={problem}
      fields={['reason']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {children}
      <ReasonField first error={wrongWith(problem, 'reason')} />
    </FormDialog>
  )
}
