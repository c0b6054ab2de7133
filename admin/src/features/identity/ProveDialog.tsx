import { Button, Group, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { isOfProof, type Proof, ProofFields, proofOf } from './ProofFields'
import classes from './ProveDialog.module.css'

interface ProveDialogProps {
  opened: boolean
  /** What is about to be done: "Remove Laptop?" */
  title: string
  text: string
  confirm: string
  danger?: boolean
  /** What the password alone may do, for whom the phone is lost. */
  passwordAlone?: boolean
  /** Throws what the server refuses. */
  onProve: (proof: Proof) => Promise<unknown>
  onClose: () => void
  /** More to choose before it is done; stands above the proof. */
  children?: ReactNode
}

/** An open session alone must not change the ways into an account, or give things away: whoever sits there proves who they are. */
export function ProveDialog({ opened, title, onClose, ...form }: ProveDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={440}>
      <ProveForm {...form} onClose={onClose} />
    </Dialog>
  )
}

/** Begins anew whenever the dialog opens: nothing refused before, nothing written. */
function ProveForm(props: Omit<ProveDialogProps, 'opened' | 'title'>) {
  const { text, confirm, danger, passwordAlone, onProve, onClose, children } = props
  const { t } = useTranslation()
  const say = useProblemText()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      await onProve(proofOf(event.currentTarget))
    } catch (thrown) {
      setProblem(readProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {problem && !isOfProof(problem) && (
        <Notice tone="bad" urgent>
          {say(problem)}
        </Notice>
      )}
      {children}
      <ProofFields problem={problem} autoFocus={!children} passwordAlone={passwordAlone} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" color={danger ? 'red' : 'brand'} loading={busy}>
          {confirm}
        </Button>
      </Group>
    </form>
  )
}
