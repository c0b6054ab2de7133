import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AcceptBy } from '../../gql/graphql'
import type { Problem } from '../../lib/problem'
import { CodeField } from './CodeField'
import { NewPasswordField, PasswordField } from './PasswordField'

interface JoinFieldsProps {
  acceptBy: AcceptBy
  email: string
  problem: Problem | undefined
  asksCode: boolean
}

const SAID = {
  REGISTRATION: 'join.newcomer',
  PASSWORD: 'join.known',
  OTHER_ACCOUNT: 'join.other',
  SESSION: null,
} as const

/** What accepting needs beside the link: nothing, a password, or a name and a new password. */
export function JoinFields({ acceptBy, email, problem, asksCode }: JoinFieldsProps) {
  const { t } = useTranslation()
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message
  const said = SAID[acceptBy]
  return (
    <>
      <Text size="sm" component="p" c="dimmed">
        {t('join.for', { email: `\u2066${email}\u2069` })} {said && t(said)}
      </Text>
      {acceptBy === 'REGISTRATION' && (
        <>
          <TextInput
            name="name"
            size="md"
            label={t('join.name')}
            autoComplete="name"
            dir="auto"
            required
            withAsterisk={false}
            maxLength={120}
            autoFocus
            error={wrong('name')}
          />
          <NewPasswordField name="password" size="md" label={t('join.password')} error={wrong('password')} />
        </>
      )}
      {acceptBy === 'PASSWORD' && (
        <PasswordField
          name="password"
          size="md"
          label={t('join.password')}
          autoComplete="current-password"
          autoFocus
          error={wrong('password')}
        />
      )}
      {asksCode && (
        <CodeField size="md" autoFocus error={problem?.reason === 'TOTP_WRONG' && t('security.wrongCode')} />
      )}
    </>
  )
}
