import { Button, Group, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Dialog } from '../../ui/Dialog'
import classes from './platform.module.css'

interface ReasonDialogProps {
  title: string
  text: string
  confirm: string
  danger?: boolean
  onConfirm: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** The operator's power is used with a reason, which the tenant can read in its own trail. */
export function ReasonDialog({ title, text, confirm, danger, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason'))
    setBusy(true)
    try {
      await onConfirm(reason)
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
        <Textarea
          name="reason"
          label={t('platform.reason')}
          description={t('platform.reasonText')}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
          error={problem && problemText(problem)}
        />
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
