import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { readProblem } from '../../../lib/problem'
import { mayLeave } from '../../../lib/unsaved'
import { useProblemText } from '../../../lib/useProblemText'
import { complain } from '../../../ui/toast'
import { useSession } from '../../identity/useSession'

/** The way into another tenant, or into the other mode of this one; whoever has something unsaved is asked first. */
export function useEnter(): { going: boolean; enter: (tenantId: string, to?: { mode: boolean }) => Promise<void> } {
  const session = useSession()
  const router = useRouter()
  const text = useProblemText()
  const [going, setGoing] = useState(false)
  const enter = async (tenantId: string, to?: { mode: boolean }) => {
    if (!(await mayLeave())) return
    setGoing(true)
    try {
      const elsewhere = await session.switchTenant(tenantId, to)
      if (elsewhere) return window.location.assign(elsewhere)
      // What stood open belongs to where one was: its list is in both.
      const [, list] = router.state.location.pathname.split('/')
      await router.navigate({ to: `/${list ?? ''}` as '/', ignoreBlocker: true })
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    setGoing(false)
  }
  return { going, enter }
}
