import { Button, Group } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../lib/problem'
import { useProblemText } from '../lib/useProblemText'
import { Dialog } from './Dialog'
import classes from './FormDialog.module.css'
import { Notice } from './Notice'

interface FormDialogProps {
  title: string
  size: number
  /** The verb on the button. */
  submit: string
  danger?: boolean | undefined
  busy: boolean
  problem: Problem | undefined
  /** Fields that say themselves what is wrong with them; whatever is wrong elsewhere is said above the form. */
  fields?: readonly string[]
  onSubmit: (form: FormData) => unknown
  onClose: () => void
  children: ReactNode
}

/** A dialog that asks for something and does one thing with it: what is wrong, the fields, Cancel and the verb. */
export function FormDialog(props: FormDialogProps) {
  const { title, size, submit, danger, busy, problem, fields = [], onSubmit, onClose, children } = props
  const { t } = useTranslation()
  const text = useProblemText()
  const besides = problem && !problem.fields.some(({ path }) => fields.includes(path))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void onSubmit(new FormData(event.currentTarget))
  }
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <form className={classes.form} onSubmit={send}>
        {besides && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color={danger ? 'red' : 'brand'} loading={busy}>
            {submit}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

/** What is wrong with one field, if anything is. */
export const wrongWith = (problem: Problem | undefined, path: string): string | undefined =>
  problem?.fields.find((field) => field.path === path)?.message
