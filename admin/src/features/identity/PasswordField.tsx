import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
      {...props}
    />
  )
}

/** One that is being chosen: managers offer to make it, and whether it will do is the server's to say. */
export function NewPasswordField(props: PasswordInputProps) {
  const { t } = useTranslation()
  return (
    <PasswordField
      name="new"
      label={t('account.next')}
      description={t('account.nextText')}
      autoComplete="new-password"
      {...props}
    />
  )
}
