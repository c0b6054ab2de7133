import { Button, Group, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Dialog } from '../../ui/Dialog'
import classes from './platform.module.css'
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
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
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
    <Dialog opened onClose={onClose} title={title} size={460}>
      <form className={classes.form} onSubmit={submit}>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {children}
        <ReasonField first error={problem && problemText(problem)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color={danger ? 'red' : 'brand'} loading={busy}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
