import type { ModalProps } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

const DialogBox = lazy(() => import('./DialogBox').then((module) => ({ default: module.DialogBox })))

/** A modal dialog. Its code comes with the first one that opens: no page needs it to be drawn. */
export function Dialog({ opened, withCloseButton = true, ...props }: ModalProps) {
  const { t } = useTranslation()
  // Gone as soon as it is shut: one that still faded stood beside the next, with the same fields.
  if (!opened) return null
  return (
    <Suspense>
      <DialogBox
        opened={opened}
        withCloseButton={withCloseButton}
        {...(withCloseButton ? { closeButtonProps: { 'aria-label': t('common.close') } } : {})}
        {...props}
      />
    </Suspense>
  )
}
