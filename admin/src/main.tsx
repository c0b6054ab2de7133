import { createRoot } from 'react-dom/client'
import { App } from './App'
import { createClient } from './apollo'
import { localeOf } from './features/identity/localeOf'
import { doorAddress } from './features/identity/mailedLink'
import { createSession } from './features/identity/session'
import { readHostTenant } from './features/tenancy/hostTenant'
import { startWords } from './i18n'
import './ui/mantine'
import './ui/base.css'

/** Who this is, and in which language, is known before the first drawing, so that nothing changes under the reader. */
async function open(root: HTMLElement): Promise<void> {
  const session = createSession()
  const client = createClient(session)
  await session.start()
  const state = session.getState()
  const isGuest = state.status === 'signedIn' && !state.viewer.tenant && doorAddress()?.page === 'claim'
  const host = state.status === 'signedIn' && !isGuest ? undefined : await readHostTenant()
  await startWords(state.status === 'signedIn' ? localeOf(state.viewer) : host?.locale)
  createRoot(root).render(<App session={session} client={client} host={host} />)
}

const root = document.getElementById('root')
if (root) void open(root)
