import { useMutation } from '@apollo/client/react'
import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/FormDialog'
import { say } from '../../ui/toast'
import { PauseSubscription } from './documents'
import { useMoneyKey } from './useMoneyKey'

const DAY = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** Three months, less a day for clocks that differ. */
const LONGEST = 91

/** Nothing is collected for a while; what was built stays as it is. */
export function PauseDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const withKey = useMoneyKey()
  const [pause] = useMutation(PauseSubscription)
  const submit = async (values: FormData) => {
    const day = String(values.get('resumesAt') ?? '')
    const input = { resumesAt: day ? new Date(`${day}T12:00:00`).toISOString() : null }
    await withKey(input, (context) => pause({ variables: { input }, context }))
    say(t('billing.life.paused'))
    onClose()
    onDone()
  }
  return (
    <FormDialog
      title={t('billing.life.pauseTitle')}
      size={460}
      submit={t('billing.life.pause')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Text size="sm" c="dimmed">
            {t('billing.life.pauseText')}
          </Text>
          <TextInput
            name="resumesAt"
            type="date"
            min={dayIn(1)}
            max={dayIn(LONGEST)}
            label={t('billing.life.until')}
            description={t('billing.life.untilText')}
            data-autofocus
            error={wrong('resumesAt')}
          />
        </>
      )}
    </FormDialog>
  )
}
