import { Button, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { DialogFoot } from '../../ui/DialogFoot'
import { say } from '../../ui/toast'

interface AskedByBankProps {
  /** Where its holder answers. */
  url: string
  /** The plan that waits for it. */
  name: string
  /** It was answered: the plan holds. */
  holds: boolean
  onClose: () => void
}

/** The bank wants to hear from the card's holder, on a page that does not come back here: it opens beside this one, which goes on by itself. */
export function AskedByBank({ url, name, holds, onClose }: AskedByBankProps) {
  const { t } = useTranslation()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!holds) return
    say(t('billing.change.done.NOW', { name }))
    close.current()
  }, [holds, name, t])
  return (
    <Dialog opened title={t('billing.bank.title')} size={460} closeOnClickOutside={false} onClose={onClose}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('billing.bank.text', { name })}
      </Text>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
        <Button component="a" href={url} target="_blank" rel="noreferrer" data-autofocus>
          {t('billing.bank.go')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
