import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/problem'
import { CodeField } from './CodeField'
import { PasswordField } from './PasswordField'
import { useAsksCode } from './useAsksCode'
import { useViewer } from './useSession'

export interface Proof {
  password: string
  totpCode?: string
}

interface ProofFieldsProps {
  /** What the server refused, for what stands beside the fields. */
  problem: Problem | undefined
  label?: string
  /** As the mutation names the password, if not so. */
  named?: string
  autoFocus?: boolean
  passwordAlone?: boolean | undefined
}

/** What an open session alone must not do asks for these: the present password and, where the account has one, a code. */
export function ProofFields({ problem, label, named = 'password', autoFocus, passwordAlone }: ProofFieldsProps) {
  const { t } = useTranslation()
  const { user } = useViewer()
  const asksCode = useAsksCode(problem)
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)
  return (
    <>
      <input type="email" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordField
        name="password"
        label={label ?? t('account.current')}
        autoComplete="current-password"
        error={wrong(named) && t('security.wrongPassword')}
        data-autofocus={autoFocus || undefined}
      />
      {asksCode && !passwordAlone && (
        <CodeField
          error={
            problem?.reason === 'TOTP_WRONG'
              ? t('security.wrongCode')
              : problem?.reason === 'TOTP_REQUIRED' && t('security.codeNeeded')
          }
        />
      )}
    </>
  )
}

/** What was written into them. */
export function proofOf(form: HTMLFormElement): Proof {
  const values = new FormData(form)
  const code = String(values.get('code') ?? '')
  return { password: String(values.get('password')), ...(code ? { totpCode: code } : {}) }
}

/** Whether the refusal stands beside one of them, and needs no sentence of its own. */
export const isOfProof = (problem: Problem): boolean =>
  problem.fields.some(({ path }) => ['password', 'currentPassword', 'totpCode'].includes(path))
