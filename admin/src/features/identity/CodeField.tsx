import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Pasting and the phone's own suggestion work; six digits or a recovery code, so no keyboard of digits alone. */
export function CodeField(props: TextInputProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      name="code"
      label={t('security.code')}
      description={t('security.codeText')}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
      withAsterisk={false}
      className="ltr-input"
      {...props}
    />
  )
}
