import { Dialog } from './Dialog'
import { Form, type FormProps } from './Form'

interface FormDialogProps extends Omit<FormProps, 'onCancel' | 'aside'> {
  /** Absent: as long as it is there. */
  opened?: boolean
  title: string
  size: number
  /** What was written here is lost with it: a click beside it does not close it. */
  keep?: boolean
  onClose: () => void
}

/** A dialog that asks for something and does one thing with it. Begins anew whenever it opens: nothing refused before, nothing written. */
export function FormDialog({ opened = true, title, size, keep, onClose, ...form }: FormDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size} closeOnClickOutside={!keep}>
      <Form {...form} onCancel={onClose} />
    </Dialog>
  )
}
