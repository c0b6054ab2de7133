import { Modal, type ModalProps } from '@mantine/core'
import '@mantine/core/styles/Modal.layer.css'
import classes from './Dialog.module.css'

export function DialogBox(props: ModalProps) {
  return <Modal classNames={{ content: classes.content }} {...props} />
}
