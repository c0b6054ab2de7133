import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { readProblem } from '../../lib/problem'
import { NewerVersion } from './NewerVersion'
import { ProblemState } from './ProblemState'

/** What browsers say when a part of the page is no longer on the server, because a newer version is. */
const STALE = /dynamically imported module|importing a module script failed|unable to preload/i

/** The last net under a page: what broke in it is shown inside the shell, and one click draws it anew. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const missing = error instanceof Error && STALE.test(error.message)
  if (missing && navigator.onLine) return <NewerVersion />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  const problem = missing ? { code: 'OFFLINE' as const, message: '', fields: [] } : readProblem(error)
  return <ProblemState page problem={problem} onRetry={retry} />
}
