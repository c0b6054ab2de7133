import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../lib/problem'
import { knowsPasskeys, turnedAway } from './passkey'
import { useSession } from './useSession'

interface PasskeyButtonProps {
  /** Whoever is not of the tenant comes in all the same. */
  asGuest?: boolean | undefined
  onProblem: (problem: Problem | undefined) => void
}

/** Signing in without writing anything, where the browser can. */
export function PasskeyButton({ asGuest, onProblem }: PasskeyButtonProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [busy, setBusy] = useState(false)
  if (!knowsPasskeys()) return null
  const sign = async () => {
    setBusy(true)
    onProblem(undefined)
    try {
      await session.logInByPasskey(asGuest ? { asGuest } : {})
    } catch (thrown) {
      if (!turnedAway(thrown)) {
        const problem = readProblem(thrown)
        const message = t('security.passkeyRefused')
        // The server's one refusal says too little of what to do next.
        onProblem(problem.code === 'UNAUTHENTICATED' ? { ...problem, code: 'CONFLICT', message } : problem)
      }
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      size="md"
      fullWidth
      leftSection={<IconKey size={18} />}
      loading={busy}
      onClick={() => void sign()}
    >
      {t('security.signInByPasskey')}
    </Button>
  )
}
