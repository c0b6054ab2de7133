import { Button, Group, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog'
import { useViewer } from '../useSession'
import classes from './Security.module.css'

/** Shown this once: nothing keeps them, so nothing closes this but its own button. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { user } = useViewer()
  const clipboard = useClipboard()
  const text = `${codes.join('\n')}\n`
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${user.email}\n\n${text}`], { type: 'text/plain' }))
    link.download = `${t('security.codesFile')}.txt`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('security.codes')}
      size={440}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Text size="sm" c="dimmed">
        {t('security.codesText')}
      </Text>
      <ul className={`${classes.codes} ltr`}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs" mb="lg">
        <Button variant="default" size="xs" onClick={() => clipboard.copy(text)}>
          {clipboard.copied ? t('security.copied') : t('security.copy')}
        </Button>
        <Button variant="default" size="xs" onClick={save}>
          {t('security.download')}
        </Button>
      </Group>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('security.kept')}
        </Button>
      </Group>
    </Dialog>
  )
}
