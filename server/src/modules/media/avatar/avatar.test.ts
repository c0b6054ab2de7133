import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { makeMember, makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { asJson, wire } from '../../../testing/wire.js'
import { useWorld } from '../../../testing/world.js'
import { purge } from '../../deletion/deletion.jobs.js'

const world = useWorld()
const pictures: Record<string, Buffer> = {}
beforeAll(async () => {
  for (const colour of ['#336699', '#993366', '#669933', '#222222'])
    pictures[colour] = await sharp({ create: { width: 90, height: 60, channels: 3, background: colour } })
      .withExif({ IFD0: { Copyright: 'cnry-exif' } })
      .jpeg()
      .toBuffer()
})

async function upload(who: Caller, bytes: Buffer): Promise<string> {
  const wish = JSON.stringify({ contentType: 'image/jpeg', bytes: bytes.length, purpose: 'avatar' })
  const headers = { ...asJson, ...(who.token ? { authorization: `Bearer ${who.token}` } : {}) }
  const answer = JSON.parse((await wire(world(), { path: '/media/presign', headers, body: wish })).text)
  const { key, url } = answer as { key: string; url: string }
  if (!url) return JSON.stringify(answer)
  await fetch(url, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: new Uint8Array(bytes) })
  return key
}
const set = (who: Caller, key: string): Promise<Answer<{ setAvatar: { avatarUrl: string } }>> =>
  call(world(), 'mutation ($k: String!) { setAvatar(input: { key: $k }) { avatarUrl } }', { k: key }, who)
const wearing = async (who: Caller, colour: string): Promise<string> => {
  const answer = await set(who, await upload(who, pictures[colour] as Buffer))
  return answer.data?.setAvatar.avatarUrl ?? JSON.stringify(answer.errors)
}
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const statusOf = async (url: string): Promise<number> => (await fetch(url)).status
const fileOf = (url: string) => world().app.house.ports.files.get(`public/${url.slice(-64, -62)}/${url.slice(-64)}`)

test('a picture of oneself is cut square, stripped, and shown to the team and beside what one did', async () => {
  const tenant = await makeTenant(world())
  const person = await makeMember(world(), tenant, 'ADMIN')
  const url = await wearing(person, '#336699')
  const shown = Buffer.from(await (await fetch(url)).arrayBuffer())
  const { width, height, exif, format } = await sharp(shown).metadata()
  expect([width, height, exif, format]).toEqual([512, 512, undefined, 'webp'])
  const own = await ask(world(), '{ me { user { avatarUrl } } }', {}, person)
  expect(own).toEqual({ me: { user: { avatarUrl: url } } })
  type Team = { members: { nodes: { user: { id: string; avatarUrl: string | null } }[] } }
  const team = await ask<Team>(world(), '{ members { nodes { user { id avatarUrl } } } }', {}, tenant.owner)
  expect(team.members.nodes.map(({ user }) => user.avatarUrl).sort()).toEqual([url, null].sort())
  const trail = `{ auditLog(filter: { action: "setAvatar" }) { nodes { actor { id avatarUrl } changes { fields { name masked after } } } } }`
  expect(await ask(world(), trail, {}, tenant.owner)).toEqual({
    auditLog: {
      nodes: [
        {
          actor: { id: person.userId, avatarUrl: url },
          changes: [{ fields: [{ name: 'avatarHash', masked: true, after: null }] }],
        },
      ],
    },
  })
})

test('another picture takes the place of the first, whose file goes unless somebody else shows the same', async () => {
  const tenant = await makeTenant(world())
  const twin = await makeMember(world(), tenant, 'VIEWER')
  const first = await wearing(tenant.owner, '#993366')
  expect(await wearing(twin, '#993366')).toBe(first)
  const second = await wearing(tenant.owner, '#669933')
  expect([second === first, Boolean(await fileOf(first)), await statusOf(first)]).toEqual([false, true, 200])
  await ask(world(), 'mutation { removeAvatar { avatarUrl } }', {}, twin)
  await runJobs(world())
  expect([await fileOf(first), await statusOf(second)]).toEqual([null, 200])
  const gone = await ask(world(), 'mutation { removeAvatar { avatarUrl } }', {}, tenant.owner)
  await runJobs(world())
  expect([gone, await fileOf(second)]).toEqual([{ removeAvatar: { avatarUrl: null } }, null])
})

test('nobody takes another’s upload, and what is no picture is none', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const key = await upload(here.owner, pictures['#336699'] as Buffer)
  for (const other of [key, key.replace(/[^/]+$/, 'nothing-here'), `person/${there.owner.userId}/../x`])
    expect(codeOf(await set(there.owner, other))).toBe('NOT_FOUND')
  expect(codeOf(await set({ tenant: here.slug }, key))).toBe('UNAUTHENTICATED')
  expect(await upload({ tenant: here.slug }, pictures['#336699'] as Buffer)).toContain('UNAUTHENTICATED')
  const noise = await set(here.owner, await upload(here.owner, Buffer.from('no picture at all')))
  expect([codeOf(noise), noise.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.key'])
})

test('it is served as long as its person may sign in, and goes with the last tenant they belonged to', async () => {
  const [home, other] = [await makeTenant(world()), await makeTenant(world())]
  const [leaving, staying] = [await makeMember(world(), home, 'EDITOR'), await makeMember(world(), home, 'EDITOR')]
  await world().truth('insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, $3)', [
    other.id,
    staying.userId,
    'VIEWER',
  ])
  const [goes, stays] = [await wearing(leaving, '#222222'), await wearing(staying, '#336699')]
  await upload(leaving, pictures['#222222'] as Buffer)
  await world().truth('update app_user set disabled_at = now() where id = $1', [leaving.userId])
  expect([await statusOf(goes), await statusOf(stays)]).toEqual([404, 200])
  const close = `mutation ($i: RequestTenantDeletionInput!) { requestTenantDeletion(input: $i) { id } }`
  await ask(world(), close, { i: { password: PASSWORD, confirmSlug: home.slug } }, home.owner)
  await runJobs(world())
  await world().truth(`update tenant set status_changed_at = now() - interval '31 days' where id = $1`, [home.id])
  await purge(world().app.house, home.id)
  expect([await fileOf(goes), Boolean(await fileOf(stays))]).toEqual([null, true])
  const left = 'select id from app_user where id = any ($1)'
  expect(await world().truth(left, [[leaving.userId, staying.userId]])).toEqual([{ id: staying.userId }])
})
