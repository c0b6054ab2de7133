import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

type Demo = { tenants: { slug: string; name: string; locale: string }[]; logins: Login[] }
export type Login = { role: string; email: string; password: string; tenant: string }

/** The running installation with its demo, as `npm test` started it. */
export const url = need('MAINSTREET_URL').replace(/\/$/, '')
const demo = JSON.parse(readFileSync(need('MAINSTREET_DEMO'), 'utf8')) as Demo

export function loginOf(tenant: string, role: string): Login {
  const login = demo.logins.find((each) => each.tenant === tenant && each.role === role)
  if (!login) throw new Error(`The demo has no ${role} of ${tenant}.`)
  return login
}

export const english = demo.tenants.find((tenant) => tenant.locale.startsWith('en')) ?? missing()
export const arabic = demo.tenants.find((tenant) => tenant.locale.startsWith('ar')) ?? missing()

/** One GraphQL call from outside the browser. */
export async function ask<T>(query: string, variables: object, headers: Record<string, string>): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const answer = (await response.json()) as { data: T; errors?: { message: string }[] }
  if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join(' '))
  return answer.data
}

/** Journeys share what was signed in: a person's log-ins are throttled, as they should be. Two at once: each writes the file whole. */
const kept = `${need('MAINSTREET_DEMO')}.tokens`

export async function tokenOf(login: Login): Promise<string> {
  const tokens = (existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}) as Record<string, string>
  if (!isGood(tokens[login.email])) tokens[login.email] = await freshToken(login)
  const draft = `${kept}.${process.pid}`
  writeFileSync(draft, JSON.stringify(tokens), { mode: 0o600 })
  renameSync(draft, kept)
  return tokens[login.email] ?? ''
}

/** For a minute at least: a token lives a quarter of an hour, and journeys may take longer. */
function isGood(token: string | undefined): boolean {
  const { exp = 0 } = JSON.parse(Buffer.from(token?.split('.')[1] ?? 'e30', 'base64url').toString()) as { exp?: number }
  return exp * 1_000 > Date.now() + 60_000
}

async function freshToken({ email, password, tenant }: Login): Promise<string> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const data = await ask<{ login: { accessToken: string } }>(
    query,
    { input: { email, password, tenantSlug: tenant } },
    {},
  )
  return data.login.accessToken
}

/** The newest caught mail to somebody in which some words stand, as the outbox has it. */
export async function mailTo(email: string, words: string): Promise<string> {
  for (const end = Date.now() + 90_000; Date.now() < end; await new Promise((later) => setTimeout(later, 250))) {
    const mails = (await (await fetch(`${url}/outbox`)).text()).split('<article>')
    const found = mails.find((mail) => mail.includes(email) && mail.includes(words))
    if (found) return found
  }
  throw new Error(`No mail to ${email} with ${words}.`)
}

function need(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: journeys are run by npm test.`)
  return value
}

function missing(): never {
  throw new Error('The demo lacks a tenant.')
}
