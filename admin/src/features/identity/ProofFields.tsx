import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { CodeField } from './CodeField'
import { PasswordField } from './PasswordField'
import { useViewer } from './useSession'

const AsksCode = graphql(`
  query AsksCode {
    secondFactor {
      totpSince
    }
  }
`)

export interface Proof {
  password: string
  totpCode?: string
}

interface ProofFieldsProps {
  /** What is wrong with the password. */
  password: string | undefined
  /** What is wrong with the code; null: the password alone will do. */
  code: string | undefined | null
  label?: string
  autoFocus?: boolean
}

/** What an open session alone must not do asks for these: the present password and, where the account has one, a code. */
export function ProofFields({ password, code, label, autoFocus }: ProofFieldsProps) {
  const { t } = useTranslation()
  const { user } = useViewer()
  const { data } = useQuery(AsksCode)
  // The account says so, or the server just did.
  const asksCode = code !== null && (code !== undefined || Boolean(data?.secondFactor.totpSince))
  return (
    <>
      <input type="email" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordField
        name="password"
        label={label ?? t('account.current')}
        autoComplete="current-password"
        error={password}
        data-autofocus={autoFocus || undefined}
      />
      {asksCode && <CodeField error={code} />}
    </>
  )
}

/** What was written into them. */
export function proofOf(values: FormData): Proof {
  const code = String(values.get('code') ?? '')
  return { password: String(values.get('password')), ...(code ? { totpCode: code } : {}) }
}
