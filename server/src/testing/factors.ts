import { generateSync } from 'otplib'
import { ask, type Caller } from './call.js'
import { PASSWORD } from './tenants.js'
import type { World } from './world.js'

/** What an authenticator shows, `steps` half minutes from now by the world's clock. */
export function codeOf(world: World, secret: string, steps = 0): string {
  const epoch = Math.floor(world.app.house.now().getTime() / 1000) + 30 * steps
  return generateSync({ secret, epoch })
}

/** An authenticator set up through the public door; its first code is used up by that. */
export async function addTotp(
  world: World,
  caller: Caller,
  password = PASSWORD,
): Promise<{ secret: string; recovery: string[] }> {
  const start = 'mutation ($i: ProveSelfInput!) { startTotp(input: $i) { secret } }'
  const { startTotp } = await ask<{ startTotp: { secret: string } }>(world, start, { i: { password } }, caller)
  const confirm = 'mutation ($c: String!) { confirmTotp(code: $c) { codes } }'
  // The step before: the present one is left for what the test does with it.
  const variables = { c: codeOf(world, startTotp.secret, -1) }
  const { confirmTotp } = await ask<{ confirmTotp: { codes: string[] } }>(world, confirm, variables, caller)
  return { secret: startTotp.secret, recovery: confirmTotp.codes }
}
