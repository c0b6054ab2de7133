import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/FormDialog'

const CANNED = ['offensive', 'advertising', 'notAbout', 'notTrue', 'private', 'closed'] as const

interface RejectDialogProps {
  count: number
  onReject: (reason: string) => Promise<void>
  onClose: () => void
}

/** A refusal says why, in words that its author reads: some are at hand, and all can be changed. */
export function RejectDialog({ count, onReject, onClose }: RejectDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const submit = async () => {
    await onReject(reason)
    onClose()
  }
  return (
    <FormDialog
      title={t('moderation.rejectTitle', { count })}
      size={520}
      submit={t('moderation.reject')}
      danger
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Text size="sm" c="dimmed">
            {t('moderation.rejectText')}
          </Text>
          <Group gap={6} role="group" aria-label={t('moderation.canned')}>
            {CANNED.map((each) => {
              const words = t(`moderation.cannedWords.${each}`)
              return (
                <Button key={each} variant="default" size="compact-xs" onClick={() => setReason(words)}>
                  {t(`moderation.cannedName.${each}`)}
                </Button>
              )
            })}
          </Group>
          <Textarea
            label={t('moderation.why')}
            required
            withAsterisk={false}
            maxLength={1000}
            autosize
            minRows={3}
            dir="auto"
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={wrong('reason')}
          />
        </>
      )}
    </FormDialog>
  )
}
