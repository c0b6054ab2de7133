import { createContext, use, useSyncExternalStore } from 'react'
import type { SessionState, SessionStore, Viewer } from './session'

export const SessionContext = createContext<SessionStore | undefined>(undefined)

export function useSession(): SessionStore {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of the app')
  return session
}

export function useSessionState(): SessionState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.getState)
}

/** The person at the keyboard; for pages inside the shell, where there is one. */
export function useViewer(): Viewer {
  const state = useSessionState()
  if (state.status !== 'signedIn') throw new Error('useViewer without a session')
  return state.viewer
}

/** What the server says this person may do here, by permission name; for buttons that make something new. */
export function useMay(permission: string): boolean {
  return useViewer().permissions.includes(permission)
}
