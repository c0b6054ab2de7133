import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newId } from './kernel/ids.js'
import { ask } from './testing/call.js'
import { makeTenant } from './testing/tenants.js'
import { useWorld } from './testing/world.js'
import { scratchFolder } from './testing/scratch.js'

const world = useWorld()
const folder = scratchFolder('operator')

const script = fileURLToPath(new URL('../dist/platform-admin.js', import.meta.url))
const secrets = { JWT_SECRET: 'jwt', SECRETS_KEY: 'key', SERVICE_TOKEN_SECRET: 'srv', IP_HASH_KEY: 'iph' }

/** The built command on the world's database, with the world's secrets: what it signs is good there. */
async function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  if (!existsSync(script)) throw new Error(`${script} is absent. This test runs the built server: build it first.`)
  const env = {
    ...Object.fromEntries(
      Object.entries(secrets).map(([name, of]) => [name, `${of}-4hV8qZ2nX7cR5tY1wK9mB3jL6pD0sGfA`]),
    ),
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    APP_ENV: 'test',
    DATABASE_URL: world().database.webUrl,
    DATABASE_OWNER_URL: world().database.ownerUrl,
    MAINSTREET_DATA_DIR: folder,
  }
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part.toString()))
  const [code] = await once(child, 'close')
  return { code: code as number | null, said: parts.join('') }
}

const slow = 120_000

test(
  'a new operator is made with a name and comes in by the link that is printed; the trail says so',
  async () => {
    const email = `opal-${newId().slice(-8)}@operator.example`
    const nameless = await run('--email', email)
    expect([nameless.code, nameless.said]).toEqual([1, expect.stringContaining('For a new person add --name')])
    const { code, said } = await run('--email', email.toUpperCase(), '--name', 'Opal Operator')
    expect([code, said]).toEqual([0, expect.stringContaining(`${email} is new`)])
    const token = /http:\/\/localhost:\d+\/admin\/reset#token=([\w-]+)/.exec(said)?.[1]
    const { resetPassword } = await ask<{ resetPassword: { viewer: object } }>(
      world(),
      'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { viewer { isPlatformStaff user { name } } } }',
      { i: { token, newPassword: 'nine quiet herons at dawn' } },
    )
    expect(resetPassword.viewer).toEqual({ isPlatformStaff: true, user: { name: 'Opal Operator' } })
    const trail = await world().truth(
      'select actor_user_id, action from platform_audit a join app_user u on u.id::text = a.target_id where u.email = $1',
      [email],
    )
    expect(trail).toEqual([{ actor_user_id: null, action: 'appointOperator' }])
  },
  slow,
)

test(
  'a person who is known is promoted if the address is theirs for sure, and let go again',
  async () => {
    const { owner } = await makeTenant(world())
    const isStaff = async (): Promise<boolean> =>
      (await ask<{ me: { isPlatformStaff: boolean } }>(world(), '{ me { isPlatformStaff } }', {}, owner)).me
        .isPlatformStaff
    const early = await run('--email', owner.email)
    expect([early.code, early.said]).toEqual([1, expect.stringContaining('was never confirmed')])
    expect(await isStaff()).toBe(false)
    await world().truth('update app_user set email_verified_at = now() where id = $1', [owner.userId])
    expect(await run('--email', owner.email)).toEqual({
      code: 0,
      said: expect.stringContaining('from their next request on'),
    })
    expect(await isStaff()).toBe(true)
    expect((await run('--email', owner.email)).said).toContain('already')
    expect((await run('--email', owner.email, '--remove')).code).toBe(0)
    expect(await isStaff()).toBe(false)
  },
  slow,
)

test('the door of the command line opens for the owner of the database alone', async () => {
  const call = world().app.house.pool.query(`select set_operator('a@b.example', 'A', gen_random_uuid(), true)`)
  await expect(call).rejects.toMatchObject({ code: '42501' })
  const asPlatform = world().app.house.platformPool?.query(`update app_user set platform_role = 'ADMIN'`)
  await expect(asPlatform).rejects.toMatchObject({ code: '42501' })
})
