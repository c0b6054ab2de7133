import { type Answer, ask, type Caller, call } from './call.js'
import { mailTo, runJobs } from './jobs.js'
import type { World } from './world.js'

export const invite = (
  world: World,
  caller: Caller,
  input: { email: string; role: string } & Record<string, unknown>,
): Promise<Answer<{ inviteMember: { id: string; email: string; role: string } }>> =>
  call(world, 'mutation ($i: InviteMemberInput!) { inviteMember(input: $i) { id email role } }', { i: input }, caller)

export const accept = (
  world: World,
  input: { token: string; name?: string; password?: string },
  caller: Caller = {},
): Promise<
  Answer<{ acceptInvitation: { accessToken: string; viewer: { role: string | null; user: { id: string } } } }>
> =>
  call(
    world,
    'mutation ($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { accessToken viewer { role user { id } } } }',
    { i: input },
    caller,
  )

export type Card = {
  role: string
  inviterName: string
  maskedEmail: string
  acceptBy: string
  tenant: { slug: string; name: string }
}
export async function cardOf(world: World, token: string, caller: Caller = {}): Promise<Card | null> {
  const query = `query ($t: String!) { invitation(token: $t) { role inviterName maskedEmail acceptBy tenant { slug name }
    branding { radius colors { primary } } } }`
  return (await ask<{ invitation: Card | null }>(world, query, { t: token }, caller)).invitation
}

/** The secrets of the links an address got, oldest first. */
export async function linksTo(world: World, email: string): Promise<string[]> {
  await runJobs(world)
  return mailTo(world, email).flatMap(({ text }) => /join#token=([\w-]{43})\b/.exec(text)?.[1] ?? [])
}

/** Invites, and answers the secret of the link that came by mail. */
export async function linkFor(
  world: World,
  caller: Caller,
  input: { email: string; role: string } & Record<string, unknown>,
): Promise<string> {
  const answer = await invite(world, caller, input)
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return (await linksTo(world, input.email)).at(-1) ?? ''
}
