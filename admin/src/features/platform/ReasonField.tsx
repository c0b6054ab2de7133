import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface ReasonFieldProps {
  error: string | undefined
  /** The dialog begins here. */
  first?: boolean
}

/** The operator's power is used with a reason, which the tenant can read in its own trail. */
export function ReasonField({ error, first }: ReasonFieldProps) {
  const { t } = useTranslation()
  return (
    <Textarea
      name="reason"
      label={t('platform.reason')}
      description={t('platform.reasonText')}
      required
      withAsterisk={false}
      minLength={3}
      maxLength={500}
      autosize
      minRows={2}
      dir="auto"
      data-autofocus={first || undefined}
      error={error}
    />
  )
}
