import { Button, Group, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { CodeField } from '../CodeField'
import { PasswordField } from '../PasswordField'
import { useViewer } from '../useSession'
import classes from './Security.module.css'

export interface Proof {
  password: string
  totpCode?: string
}

interface ProveDialogProps {
  opened: boolean
  /** What is about to be done: "Remove Laptop?" */
  title: string
  text: string
  confirm: string
  danger?: boolean
  asksCode: boolean
  /** Throws what the server refuses. */
  onProve: (proof: Proof) => Promise<void>
  onClose: () => void
}

/** An open session alone must not change the ways into an account: whoever sits there proves again who they are. */
export function ProveDialog({ opened, title, text, confirm, danger, asksCode, onProve, onClose }: ProveDialogProps) {
  const { t } = useTranslation()
  const { user } = useViewer()
  const say = useProblemText()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message

  const close = () => {
    setProblem(undefined)
    onClose()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const code = String(values.get('code') ?? '')
    setBusy(true)
    setProblem(undefined)
    try {
      await onProve({ password: String(values.get('password')), ...(code ? { totpCode: code } : {}) })
    } catch (thrown) {
      setProblem(readProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened={opened} onClose={close} title={title} size={440}>
      <form className={classes.form} onSubmit={submit}>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {problem && !wrong('password') && !wrong('totpCode') && (
          <Notice tone="bad" urgent>
            {say(problem)}
          </Notice>
        )}
        <input type="email" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField
          name="password"
          label={t('account.current')}
          autoComplete="current-password"
          error={wrong('password')}
          data-autofocus
        />
        {asksCode && <CodeField error={wrong('totpCode')} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} disabled={busy}>
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
