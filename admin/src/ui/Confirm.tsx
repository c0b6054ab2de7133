import { Button, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from './Dialog'
import { DialogFoot } from './DialogFoot'

interface ConfirmProps {
  opened: boolean
  /** Names the thing: "Delete Rathaus-Apotheke?" */
  title: string
  children: ReactNode
  confirm: string
  cancel: string
  danger?: boolean
  /** Something is to be done before. */
  idle?: boolean
  onConfirm: () => Promise<void> | void
  onClose: () => void
}

export function Confirm({ opened, title, children, confirm, cancel, danger, idle, onConfirm, onClose }: ConfirmProps) {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={440}>
      <Text size="sm" c="dimmed" component="div" mb="sm">
        {children}
      </Text>
      <DialogFoot>
        <Button variant="default" onClick={onClose} disabled={busy} data-autofocus={danger || undefined}>
          {cancel}
        </Button>
        <Button
          color={danger ? 'red' : 'brand'}
          onClick={run}
          loading={busy}
          disabled={idle}
          data-autofocus={!danger || undefined}
        >
          {confirm}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
