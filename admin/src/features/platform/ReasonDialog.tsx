import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormDialog } from '../../ui/FormDialog'
import { ReasonField } from './ReasonField'

interface ReasonDialogProps {
  title: string
  text: string
  confirm: string
  danger?: boolean
  onConfirm: (reason: string, values: FormData) => Promise<unknown>
  onClose: () => void
  /** What else is asked, before the reason. */
  children?: ReactNode
}

/** Asks for the reason, and says in the dialog why it was not done. */
export function ReasonDialog({ text, confirm, onConfirm, children, ...dialog }: ReasonDialogProps) {
  const submit = async (values: FormData) => {
    await onConfirm(String(values.get('reason')), values)
    dialog.onClose()
  }
  return (
    <FormDialog {...dialog} size={460} submit={confirm} onSubmit={submit}>
      {(wrong) => (
        <>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
          {children}
          <ReasonField first error={wrong('reason')} />
        </>
      )}
    </FormDialog>
  )
}
