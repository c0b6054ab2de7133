import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../apollo'
import { readProblem } from '../../lib/problem'
import { type Asked, type Reply, serve } from '../../testing/server'
import { HostTenant } from '../tenancy/hostTenant'
import { createSession } from './session'

const [REFRESH, SWITCH, LOG_IN, LOG_OUT] = ['RefreshSession', 'SwitchTenant', 'LogIn', 'LogOut'] as const

const wrong = (code: string, status = 200): Reply => ({
  status,
  body: { errors: [{ message: code, extensions: { code } }] },
})
const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

function payload(token: string, { tenant = 'one', user = 'u1', seconds = 900 } = {}) {
  const viewer = {
    user: { id: user, name: 'Marlene', email: 'm@x.test', avatarUrl: null },
    profile: { locale: null, timezone: null },
    role: 'OWNER',
    permissions: [],
    memberships: [],
    tenant: {
      id: tenant,
      slug: tenant,
      name: tenant,
      locale: 'en',
      timezone: 'UTC',
      viewerCanEdit: true,
      branding: {},
    },
  }
  return { accessToken: token, expiresAt: soon(seconds), adminUrl: '/admin', viewer }
}

const operation = ({ body }: Asked): string => JSON.parse(body).operationName

/** Answers by operation; `HostTenant` stands for any read, and wants the token `good`. */
const api = (routes: Record<string, (asked: Asked) => Reply>) => (asked: Asked) => {
  const route = routes[operation(asked)]
  if (route) return route(asked)
  if (asked.headers.authorization !== 'Bearer good') return wrong('UNAUTHENTICATED', 401)
  return {
    body: {
      data: { __typename: 'Query', tenant: { __typename: 'Tenant', id: 't', locale: 'en', name: 'T', branding: null } },
    },
  }
}
const refreshed = (answer: object): Reply => ({ body: { data: { refreshSession: answer } } })
const ask = (session: ReturnType<typeof createSession>) =>
  createClient(session, new URL('/graphql', location.href).href).query({ query: HostTenant, errorPolicy: 'none' })

describe('the session', () => {
  it('begins signed in where the cookie is good, and signed out where it is not', async () => {
    await serve(api({ [REFRESH]: () => refreshed(payload('good')) }))
    const session = createSession()
    await session.start()
    expect(session.getState()).toMatchObject({
      status: 'signedIn',
      expired: false,
      viewer: { user: { name: 'Marlene' } },
    })

    await serve(api({ [REFRESH]: () => wrong('UNAUTHENTICATED', 401) }))
    const other = createSession()
    await other.start()
    expect(other.getState().status).toBe('signedOut')
  })

  it('says that the server is out of reach, which is not signed out', async () => {
    await serve(() => ({ status: 503, body: '<h1>starting</h1>', headers: { 'content-type': 'text/html' } }))
    const session = createSession()
    await session.start()
    expect(session.getState()).toMatchObject({ status: 'unreachable', problem: { code: 'UNAVAILABLE' } })
  })

  it('sends the hash of a document and never its text', async () => {
    const log = await serve(api({ [REFRESH]: () => refreshed(payload('good')) }))
    const session = createSession()
    await session.start()
    await ask(session)
    for (const { body } of log) {
      const sent = JSON.parse(body)
      expect(sent.query).toBeUndefined()
      expect(sent.extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  it('renews a token that is about to end before it is used', async () => {
    const tokens = ['short', 'good']
    await serve(
      api({ [REFRESH]: () => refreshed(payload(tokens.shift() ?? 'good', { seconds: tokens.length ? 2 : 900 })) }),
    )
    const session = createSession()
    await session.start()
    expect(await session.token()).toBe('good')
  })

  it('renews a refused token silently and asks once more', async () => {
    const tokens = ['revoked', 'good']
    const log = await serve(api({ [REFRESH]: () => refreshed(payload(tokens.shift() ?? 'good')) }))
    const session = createSession()
    await session.start()
    expect((await ask(session)).data?.tenant.id).toBe('t')
    expect(log.map(operation)).toEqual(['RefreshSession', 'HostTenant', 'RefreshSession', 'HostTenant'])
  })

  it('keeps a request waiting while the person signs in again, and then sends it', async () => {
    const answers = [refreshed(payload('revoked')), wrong('UNAUTHENTICATED', 401)]
    await serve(
      api({
        [REFRESH]: () => answers.shift() ?? wrong('UNAUTHENTICATED', 401),
        [LOG_IN]: () => ({ body: { data: { login: payload('good') } } }),
      }),
    )
    const session = createSession()
    await session.start()
    const asked = ask(session)
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ status: 'signedIn', expired: true }))
    await session.logIn({ email: 'm@x.test', password: 'x', tenantSlug: 'one' })
    expect((await asked).data?.tenant.id).toBe('t')
    expect(session.getState()).toMatchObject({ expired: false })
  })

  it('goes back to its own tenant when another tab has switched the browser to a different one', async () => {
    const tenants = ['one', 'two']
    const switched: string[] = []
    await serve(
      api({
        [REFRESH]: () => refreshed(payload('other', { tenant: tenants.shift() ?? 'two' })),
        [SWITCH]: ({ body }) => {
          const { tenantId } = JSON.parse(body).variables
          switched.push(tenantId)
          return { body: { data: { switchTenant: payload('good', { tenant: tenantId }) } } }
        },
      }),
    )
    const session = createSession()
    await session.start()
    await session.recover('other')
    expect(switched).toEqual(['one'])
    expect(session.getState()).toMatchObject({ viewer: { tenant: { id: 'one' } } })
    expect(await session.token()).toBe('good')
  })

  it('does not take over when another person has signed in in this browser', async () => {
    let user = 'u1'
    await serve(api({ [REFRESH]: () => refreshed(payload('good', { user })) }))
    const session = createSession()
    await session.start()
    user = 'u2'
    void session.recover('good').catch(() => {})
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ expired: true, viewer: { user: { id: 'u1' } } }))
  })

  it('refuses what still waits when the person leaves instead', async () => {
    const answers = [refreshed(payload('revoked'))]
    await serve(
      api({
        [REFRESH]: () => answers.shift() ?? wrong('UNAUTHENTICATED', 401),
        [LOG_OUT]: () => ({ body: { data: { logout: true } } }),
      }),
    )
    const session = createSession()
    await session.start()
    const asked = ask(session).catch((thrown) => readProblem(thrown).code)
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ expired: true }))
    await session.logOut()
    expect(await asked).toBe('UNAUTHENTICATED')
    expect(session.getState().status).toBe('signedOut')
  })
})
