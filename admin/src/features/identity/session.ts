import { type FragmentType, readFragment } from '../../gql'
import type { SessionPayloadFragment, SessionViewerFragment, ViewedRole } from '../../gql/graphql'
import { type Problem, Refusal, readProblem } from '../../lib/problem'
import { send } from '../../lib/send'
import { readInZone } from '../../lib/zone'
import type { TenantLook } from '../tenancy/look'
import {
  FinishPasskeyLogIn,
  LogIn,
  LogOut,
  RefreshSession,
  SessionPayload,
  SessionViewer,
  StartPasskeyLogIn,
  SwitchTenant,
} from './documents'
import { EndViewAs, ViewAsTenant, WhoLooks } from './viewDocuments'
import { signWithPasskey } from './passkey'

export type Viewer = SessionViewerFragment

export type SessionState =
  | { status: 'starting' }
  | { status: 'signedOut' }
  | { status: 'unreachable'; problem: Problem }
  /** `expired`: the page stays as it is, drafts included, until the person has signed in again on top of it. */
  | { status: 'signedIn'; viewer: Viewer; expired: boolean }

export interface Credentials {
  email: string
  password: string
  totpCode?: string
}

/** Seconds before the token's end at which it is renewed. */
const EARLY = 60

/** The access token lives in this closure and nowhere else; the refresh token is a cookie no script can read. */
export function createSession() {
  let state: SessionState = { status: 'starting' }
  let token: { text: string; until: number } | undefined
  let renewing: Promise<void> | undefined
  /** While an operator looks as somebody: the view's token, and who they are themselves. A view is ended, never renewed. */
  let view: { token: string; own: Viewer } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const waiting = new Set<{ go: () => void; stop: (reason: Refusal) => void }>()
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('admin.session')
  tabs?.addEventListener('message', ({ data }) => {
    if (data === 'signedOut') leave()
    else if (state.status === 'signedOut' || isExpired()) void renew().catch(() => {})
  })

  const isExpired = () => state.status === 'signedIn' && state.expired

  function set(next: SessionState) {
    // Before anybody draws: instants stand in the zone the person wishes.
    if (next.status === 'signedIn') readInZone(next.viewer.profile.timezone)
    state = next
    for (const changed of listeners) changed()
  }

  function adopt(payload: SessionPayloadFragment) {
    token = { text: payload.accessToken, until: Date.parse(payload.expiresAt) }
    clearTimeout(timer)
    timer = setTimeout(() => void renew().catch(() => {}), Math.max(5_000, token.until - Date.now() - EARLY * 1000))
    set({ status: 'signedIn', viewer: readFragment(SessionViewer, payload.viewer), expired: false })
    for (const { go } of waiting) go()
    waiting.clear()
  }

  function leave() {
    clearTimeout(timer)
    token = undefined
    set({ status: 'signedOut' })
    for (const { stop } of waiting) stop(signedOut())
    waiting.clear()
  }

  /** One tab renews at a time: the cookie rotates, and two at once would look like theft. */
  function renew(): Promise<void> {
    renewing ??= locked(async () => {
      const before = state.status === 'signedIn' ? state.viewer : undefined
      const payload = readFragment(SessionPayload, (await send(RefreshSession, {})).refreshSession)
      adopt(before ? await backTo(before, payload) : payload)
    }).finally(() => {
      renewing = undefined
    })
    return renewing
  }

  async function endView(): Promise<void> {
    if (!view || state.status !== 'signedIn') return
    const { token: looking, own } = view
    view = undefined
    clearTimeout(timer)
    await send(EndViewAs, {}, looking).catch(() => {})
    state = { ...state, viewer: own }
    token = undefined
    await renew().catch(leave)
  }

  return {
    getState: () => state,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },

    async start() {
      set({ status: 'starting' })
      try {
        await renew()
      } catch (thrown) {
        const problem = readProblem(thrown)
        set(problem.code === 'UNAUTHENTICATED' ? { status: 'signedOut' } : { status: 'unreachable', problem })
      }
    },

    async logIn(input: Credentials & { tenantSlug?: string; asGuest?: boolean }) {
      adopt(readFragment(SessionPayload, (await send(LogIn, { input })).login))
      tabs?.postMessage('signedIn')
    },

    /** The browser asks the device; nobody writes anything. Throws what the browser throws when the person turns away. */
    async logInByPasskey({ asGuest }: { asGuest?: boolean } = {}) {
      const { options } = (await send(StartPasskeyLogIn, {})).startPasskeyLogin
      const credential = await signWithPasskey(options)
      adopt(
        readFragment(
          SessionPayload,
          (await send(FinishPasskeyLogIn, { input: { credential, ...(asGuest ? { asGuest } : {}) } }))
            .finishPasskeyLogin,
        ),
      )
      tabs?.postMessage('signedIn')
    },

    async logOut() {
      await send(LogOut, {}, token?.text).catch(() => {})
      tabs?.postMessage('signedOut')
      leave()
    },

    /** The tenant's brand was changed on this page: the admin itself puts it on. */
    look(
      tenant: FragmentType<typeof TenantLook> &
        Partial<Pick<NonNullable<Viewer['tenant']>, 'name' | 'locale' | 'timezone'>>,
    ) {
      if (state.status !== 'signedIn' || !state.viewer.tenant) return
      set({ ...state, viewer: { ...state.viewer, tenant: { ...state.viewer.tenant, ...tenant } } })
    },

    /** What the person changed of themselves on this page. */
    be({ user, profile }: { user?: Partial<Viewer['user']>; profile?: Partial<Viewer['profile']> }) {
      if (state.status !== 'signedIn') return
      const { viewer } = state
      const now = { user: { ...viewer.user, ...user }, profile: { ...viewer.profile, ...profile } }
      set({ ...state, viewer: { ...viewer, ...now } })
    },

    /**
     * The other tenant's admin address, or `undefined` when this page itself now shows that tenant: a tenant's host serves both of
     * its modes.
     */
    async switchTenant(tenantId: string, { mode = false } = {}): Promise<string | undefined> {
      const payload = readFragment(SessionPayload, (await send(SwitchTenant, { tenantId }, token?.text)).switchTenant)
      const there = new URL(payload.adminUrl, location.href)
      if (there.origin !== location.origin && !mode) return there.href
      adopt(payload)
      return undefined
    },

    /** Half an hour with the eyes of a role of some tenant; the page is then that tenant's, and nothing can be changed. */
    async viewAs(leave: { tenantId: string; role: ViewedRole; reason: string }): Promise<void> {
      if (state.status !== 'signedIn') return
      const own = state.viewer
      const given = (await send(ViewAsTenant, leave, await this.token())).viewAsTenant
      const { me } = await send(WhoLooks, {}, given.accessToken)
      if (!me) throw signedOut()
      const until = Date.parse(given.expiresAt)
      view = { token: given.accessToken, own }
      token = { text: given.accessToken, until }
      clearTimeout(timer)
      timer = setTimeout(() => void endView(), until - Date.now())
      set({ status: 'signedIn', viewer: readFragment(SessionViewer, me), expired: false })
    },

    endView,

    /** A token that is good for the next few seconds, renewed first where it is not. */
    async token(): Promise<string | undefined> {
      if (state.status !== 'signedIn') return undefined
      if (!token || token.until - Date.now() < 5_000) await this.recover()
      return token?.text
    },

    /** After UNAUTHENTICATED: renews silently, else waits until the person has signed in again. */
    async recover(refused?: string): Promise<void> {
      if (refused && token && token.text !== refused) return
      if (view) return endView()
      try {
        if (!isExpired()) return await renew()
      } catch (thrown) {
        if (readProblem(thrown).code !== 'UNAUTHENTICATED' || state.status !== 'signedIn') throw thrown
        set({ ...state, expired: true })
      }
      await new Promise<void>((go, stop) => waiting.add({ go, stop }))
    },
  }
}

export type SessionStore = ReturnType<typeof createSession>

/** Another tab may have switched this browser to another tenant, or another person signed in there. */
async function backTo(before: Viewer, payload: SessionPayloadFragment): Promise<SessionPayloadFragment> {
  const viewer = readFragment(SessionViewer, payload.viewer)
  if (viewer.user.id !== before.user.id) throw signedOut()
  if (!before.tenant || viewer.tenant?.id === before.tenant.id) return payload
  const answer = await send(SwitchTenant, { tenantId: before.tenant.id }, payload.accessToken)
  return readFragment(SessionPayload, answer.switchTenant)
}

function signedOut(): Refusal {
  return new Refusal({ code: 'UNAUTHENTICATED', message: '', fields: [] })
}

/** Web locks exist in secure contexts only; without them the server's ten seconds of grace hold two tabs apart. */
function locked(run: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request('admin.session', run) : run()
}
