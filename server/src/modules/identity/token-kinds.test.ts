import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { signService } from '../../kernel/service-token.js'
import type { Scope } from '../../scope/scope.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { groundFor } from '../../testing/examples/ground.js'
import { makeKey } from '../../testing/keys.js'
import { lookAs } from '../../testing/operators.js'
import { makeOperator } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { exportAddress, exportKey } from '../export/address.js'
import { NotificationKind } from '../notifications/kinds.js'
import { unsubscribeAddress } from '../notifications/preferences/unsubscribe-address.js'
import { linkToken } from './links.js'
import { digestOf } from './refresh.js'

/** AU-05: everything that somebody may hold of ours, each tried wherever one of the others is good. */
const world = useWorld()
const held: Record<string, string> = {}
let cookieName = ''
const paths = { unsubscribe: '', exports: '' }
const mark = 'a town that opens'

beforeAll(async () => {
  const script = '$TOKEN $COOKIE $MAIL_TOKEN $RESET_TOKEN $INVITATION_TOKEN $MEMBER_ID $MERCHANT_ID'
  const ground = await groundFor(world(), 'kinds', script)
  const owner: Caller = { token: ground.TOKEN }
  const tenant = { id: ground.TENANT_ID ?? '', slug: ground.TENANT ?? '' }
  await world().truth('update tenant set name = $2 where id = $1', [tenant.id, mark])
  const { settings, now, ports } = world().app.house
  cookieName = ground.COOKIE?.split('=')[0] ?? ''
  const keyIn = async (of: string[] | 'PUBLISHABLE') => (await makeKey(world(), owner, of)).headers?.['x-api-key'] ?? ''
  const scope = { settings, now, request: null, tenant: { ...tenant, status: 'active' } } as unknown as Scope
  const lastOf = (address: string): string => address.split(/[/=]/).at(-1) ?? ''
  const unsubscribe = unsubscribeAddress(scope, {
    tenantId: tenant.id,
    userId: ground.MEMBER_ID ?? '',
    kind: Object.values(NotificationKind)[0] as NotificationKind,
  })
  const named = { tenantId: tenant.id, exportId: newId() }
  await ports.files.write(exportKey(named), Readable.from([Buffer.from(mark)]))
  const exported = exportAddress(scope, named).url
  paths.unsubscribe = new URL(unsubscribe).pathname.replace(lastOf(unsubscribe), '')
  paths.exports = exported.replace(/^https?:\/\/[^/]+/, '').replace(lastOf(exported), '')
  const begun = await ask<{ startPasskeyLogin: { options: string } }>(
    world(),
    'mutation { startPasskeyLogin { options } }',
    {},
    { tenant: tenant.slug },
  )
  const operator = await makeOperator(world())
  Object.assign(held, {
    access: ground.TOKEN,
    refresh: ground.COOKIE?.split('=')[1] ?? '',
    view: (await lookAs({ world: world(), operator }, tenant.id, 'EDITOR')).token ?? '',
    service: signService(world().config.SERVICE_TOKEN_SECRET, { purpose: 'TLS', seconds: 600 }, now()),
    verify: ground.MAIL_TOKEN,
    reset: ground.RESET_TOKEN,
    undo: await linkOf('UNDO_EMAIL', ground.MERCHANT_ID ?? ''),
    change: await linkOf('CHANGE_EMAIL', ground.MEMBER_ID ?? ''),
    invitation: ground.INVITATION_TOKEN,
    unsubscribe: lastOf(unsubscribe),
    exports: lastOf(exported),
    challenge: (JSON.parse(begun.startPasskeyLogin.options) as { challenge: string }).challenge,
    secretKey: await keyIn(['listing.read']),
    publishableKey: await keyIn('PUBLISHABLE'),
  })
})

async function linkOf(purpose: string, userId: string): Promise<string> {
  const id = newId()
  const token = linkToken(world().app.house.settings.jwtSecret, id)
  await world().truth(
    `insert into mail_link (id, user_id, purpose, token_hash, email, expires_at)
     values ($1, $2, $5, $3, $4, now() + interval '1 hour')`,
    [id, userId, digestOf(token), `${id.slice(-12)}@moved.example`, purpose],
  )
  return token
}

const isDone = (name: string) => (answer: Answer<Record<string, unknown>>) =>
  !answer.errors && Boolean(answer.data?.[name])
const byToken = (name: string, more: object = {}) => {
  const bare = `mutation ($t: String!) { ${name}(token: $t) }`
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`
  const wide = `mutation ($i: ${type}) { ${name}(input: $i) { accessToken } }`
  return (token: string): Promise<boolean> =>
    call(world(), 'password' in more || 'newPassword' in more ? wide : bare, { t: token, i: { token, ...more } }).then(
      isDone(name),
    )
}
const header = (name: string) => async (token: string) => {
  const answer = await call<{ tenant: { name: string } }>(
    world(),
    '{ tenant { name } }',
    {},
    { headers: { [name]: name === 'authorization' ? `Bearer ${token}` : token } },
  )
  return answer.data?.tenant?.name === mark
}
const fetched =
  (address: () => string, headers: (token: string) => Record<string, string> = () => ({})) =>
  (token: string) =>
    fetch(`${world().url}${address()}${address().startsWith('/internal') ? '' : token}`, {
      headers: headers(token),
    }).then((answer) => answer.ok || (address().startsWith('/internal') && answer.status === 404))

/** Every place that takes one of them, with those that are good there; last what uses them up. */
const places: Record<string, { good: string[]; letsIn: (token: string) => Promise<boolean> }> = {
  'as a bearer': { good: ['access', 'view', 'secretKey', 'publishableKey'], letsIn: header('authorization') },
  'as a key': { good: ['secretKey', 'publishableKey'], letsIn: header('x-api-key') },
  'of a service': {
    good: ['service'],
    letsIn: fetched(
      () => '/internal/tls-allowed?domain=nowhere.example',
      (token) => ({ authorization: `Bearer ${token}` }),
    ),
  },
  'in the address of an export': { good: ['exports'], letsIn: fetched(() => paths.exports) },
  'in the address of a mail that ends mails': { good: ['unsubscribe'], letsIn: fetched(() => paths.unsubscribe) },
  'to see an invitation': {
    good: ['invitation'],
    letsIn: (token) =>
      call<Record<string, unknown>>(world(), 'query ($t: String!) { invitation(token: $t) { role } }', {
        t: token,
      }).then(isDone('invitation')),
  },
  'as a cookie': {
    good: ['refresh'],
    letsIn: (token) =>
      call<Record<string, unknown>>(
        world(),
        'mutation { refreshSession { accessToken } }',
        {},
        { cookie: `${cookieName}=${token}` },
      ).then(isDone('refreshSession')),
  },
  'to confirm an address': { good: ['verify', 'change'], letsIn: byToken('verifyEmail') },
  'to accept an invitation': {
    good: ['invitation'],
    letsIn: byToken('acceptInvitation', { name: 'Rosa', password: 'nine quiet grey herons' }),
  },
  'to take an address back': { good: ['undo'], letsIn: byToken('undoEmailChange') },
  'to choose a password': {
    good: ['reset'],
    letsIn: byToken('resetPassword', { newPassword: 'nine quiet grey herons' }),
  },
}

test('AU-05: whatever is held of ours is good where it belongs and nowhere else, of well over twenty pairs', async () => {
  const wrong: string[] = []
  let pairs = 0
  for (const [where, { good, letsIn }] of Object.entries(places))
    for (const [kind, token] of Object.entries(held).filter(([name]) => !good.includes(name))) {
      pairs++
      if (await letsIn(token)) wrong.push(`${kind} ${where}`)
    }
  expect(wrong).toEqual([])
  expect(pairs).toBeGreaterThan(120)
  expect(Object.entries(held).filter(([, token]) => token.length < 20)).toEqual([])
})

test('AU-05: and each of them is good there, so that what was refused was refused for its kind', async () => {
  const shut: string[] = []
  for (const [where, { good, letsIn }] of Object.entries(places))
    for (const kind of good) if (!(await letsIn(held[kind] ?? ''))) shut.push(`${kind} ${where}`)
  expect(shut).toEqual([])
})
