import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The address somebody signs in with: password managers know it, nothing corrects it, and it runs left to right. */
export function EmailField(props: TextInputProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      name="email"
      type="email"
      size="md"
      label={t('identity.email')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      className="ltr-input"
      {...props}
    />
  )
}
