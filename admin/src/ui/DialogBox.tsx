import { Modal, type ModalProps } from '@mantine/core'
import '@mantine/core/styles/Modal.layer.css'
import classes from './Dialog.module.css'
import { DialogFocus } from './DialogFocus'

export function DialogBox({ children, ...props }: ModalProps) {
  return (
    <Modal classNames={{ content: classes.content }} returnFocus={false} {...props}>
      <DialogFocus opened={props.opened} />
      {children}
    </Modal>
  )
}
