import { Modal, type ModalProps } from '@mantine/core'
import '@mantine/core/styles/Modal.layer.css'

export function DialogBox(props: ModalProps) {
  return <Modal {...props} />
}
