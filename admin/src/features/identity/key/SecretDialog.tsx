import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IssuedKeyFragment } from '../../../gql/graphql'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { useViewer } from '../useSession'
import classes from './Keys.module.css'

interface SecretDialogProps {
  issued: IssuedKeyFragment
  /** Until when the key it replaces goes on working. */
  overlap?: string | undefined
  onClose: () => void
}

/** The one time a secret is seen: nothing but its own button closes it. */
export function SecretDialog({ issued: { secret, apiKey }, overlap, onClose }: SecretDialogProps) {
  const { t } = useTranslation()
  const { tenant } = useViewer()
  const elsewhere = apiKey.mode === 'TEST' && tenant?.livemode
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('keys.madeTitle', { name: apiKey.name })}
      size={560}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={classes.fields}>
        <Notice tone="wait">{t(apiKey.kind === 'SECRET' ? 'keys.once' : 'keys.oncePublic')}</Notice>
        <div className={classes.secret}>
          <TextInput
            className={classes.secretField}
            aria-label={t('keys.theKey')}
            value={secret}
            readOnly
            dir="ltr"
            data-autofocus
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={secret} timeout={4_000}>
            {({ copied, copy }) => (
              <Button
                variant={copied ? 'default' : 'filled'}
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              >
                <span aria-live="polite">{t(copied ? 'embed.copied' : 'keys.copy')}</span>
              </Button>
            )}
          </CopyButton>
        </div>
        {overlap && <p className={classes.hint}>{overlap}</p>}
        {elsewhere && <p className={classes.hint}>{t('keys.listedInTest')}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('keys.kept')}
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}
