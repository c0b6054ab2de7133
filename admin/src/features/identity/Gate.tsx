import { useApolloClient } from '@apollo/client/react'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { router } from '../../router'
import { UnreachablePage } from '../shell/UnreachablePage'
import { ComeIn } from '../tenancy/ComeIn'
import type { HostTenant } from '../tenancy/hostTenant'
import { NoTenantPage } from '../tenancy/NoTenantPage'
import { doorAddress } from './mailedLink'
import { useSession, useSessionState } from './useSession'

const LogInPage = lazy(() => import('./LogInPage').then((module) => ({ default: module.LogInPage })))
const ConfirmEmailPage = lazy(() =>
  import('./ConfirmEmailPage').then((module) => ({ default: module.ConfirmEmailPage })),
)
const ForgotPage = lazy(() => import('./ForgotPage').then((module) => ({ default: module.ForgotPage })))
const ResetPage = lazy(() => import('./ResetPage').then((module) => ({ default: module.ResetPage })))
const JoinPage = lazy(() => import('./JoinPage').then((module) => ({ default: module.JoinPage })))
const RegisterPage = lazy(() => import('./RegisterPage').then((module) => ({ default: module.RegisterPage })))
const SignUpPage = lazy(() => import('./SignUpPage').then((module) => ({ default: module.SignUpPage })))
const UndoEmailPage = lazy(() => import('./UndoEmailPage').then((module) => ({ default: module.UndoEmailPage })))
const ClaimPage = lazy(() => import('../directory/claim/ClaimPage').then((module) => ({ default: module.ClaimPage })))
const SignInAgain = lazy(() => import('./SignInAgain').then((module) => ({ default: module.SignInAgain })))

/** Which of the few whole pages this is: signing in, out of reach, or the admin. */
export function Gate({ host }: { host: HostTenant | undefined }) {
  const session = useSession()
  const state = useSessionState()
  const whose =
    state.status === 'signedIn'
      ? `${state.viewer.user.id} ${state.viewer.tenant?.id} ${state.viewer.viewingAs?.until}`
      : ''
  const ready = useOwnCache(whose)

  const door = doorAddress()
  // An invitation is accepted by who is signed in: that is known first.
  if ((door?.page === 'join' || door?.page === 'claim') && state.status === 'starting') return null
  if (door?.page === 'claim' && !ready) return null
  if (door) {
    return (
      <Suspense>
        {door.page === 'confirm' && <ConfirmEmailPage host={host} token={door.token} />}
        {door.page === 'reset' && <ResetPage host={host} token={door.token} />}
        {door.page === 'undo' && <UndoEmailPage host={host} token={door.token} />}
        {door.page === 'forgot' && <ForgotPage host={host} />}
        {door.page === 'join' && <JoinPage host={host} token={door.token} />}
        {door.page === 'register' && <RegisterPage host={host} />}
        {door.page === 'claim' && <ClaimPage key={whose} host={host} slug={door.token} />}
        {door.page === 'claim' && state.status === 'signedIn' && state.expired && <SignInAgain asGuest />}
        {door.page === 'sign-up' && <SignUpPage />}
      </Suspense>
    )
  }
  if (state.status === 'starting') return null
  if (state.status === 'signedOut') {
    return (
      <Suspense>
        <LogInPage host={host} />
      </Suspense>
    )
  }
  if (state.status === 'unreachable')
    return <UnreachablePage problem={state.problem} onRetry={() => void session.start()} />
  if (!state.viewer.tenant && !state.viewer.isPlatformStaff) {
    // A guest whose claim was granted meanwhile is one of this tenant's people, and only the session does not know.
    const joined = state.viewer.memberships.find(({ tenant }) => tenant.id === host?.id && !tenant.deletesAt)
    return joined ? <ComeIn tenantId={joined.tenant.id} /> : <NoTenantPage />
  }
  if (!ready) return null
  return (
    <>
      <RouterProvider key={whose} router={router} />
      <Suspense>{state.expired && <SignInAgain />}</Suspense>
    </>
  )
}

/** What one person read of one tenant is gone before the next one looks. */
function useOwnCache(whose: string): boolean {
  const client = useApolloClient()
  const [owner, setOwner] = useState(whose)
  useEffect(() => {
    if (owner === whose) return
    void client.clearStore().then(() => setOwner(whose))
  }, [client, owner, whose])
  return owner === whose
}
