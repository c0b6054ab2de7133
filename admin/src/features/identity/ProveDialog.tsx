import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormDialog } from '../../ui/FormDialog'
import { type Proof, ProofFields, proofOf } from './ProofFields'

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
export function ProveDialog({ text, confirm, passwordAlone, onProve, children, ...dialog }: ProveDialogProps) {
  return (
    <FormDialog {...dialog} size={440} submit={confirm} onSubmit={(values) => onProve(proofOf(values))}>
      {(wrong) => (
        <>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
          {children}
          <ProofFields
            password={wrong('password')}
            code={passwordAlone ? null : wrong('totpCode')}
            autoFocus={!children}
          />
        </>
      )}
    </FormDialog>
  )
}
