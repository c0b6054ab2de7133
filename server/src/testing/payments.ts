import { request } from 'node:http'
import type { PaymentsPort } from '../providers/payments/port.js'
import type { SandboxPort } from '../providers/payments/sandbox/embedded.js'
import { signatureOf } from '../providers/payments/deliver.js'
import { newId } from '../kernel/ids.js'
import { call, type Caller } from './call.js'
import { runJobs } from './jobs.js'
import type { Tenancy } from './tenants.js'
import type { World } from './world.js'

export const sandboxOf = (world: World): SandboxPort => world.app.house.ports.payments as SandboxPort

export type Opened = { id: string; url: string; expiresAt: string; state: string }
const start = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { id url expiresAt state } }`
export const pro = { planKey: 'pro', interval: 'MONTH', currency: 'EUR' }

/** With a key of its own, as every wish to pay carries. */
export const startCheckout = (world: World, caller: Caller, input: object = pro) =>
  call<{ startCheckout: Opened }>(world, start, { input }, { ...caller, headers: { 'idempotency-key': newId() } })

/** What a person does on the page of whoever takes the payments. Answers what the page then says. */
export async function payPage(world: World, url: string, form: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(form).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return (await post(world, new URL(url).pathname, { body, headers })).text
}

/** The vendor tells what happened, and what is to be done about it is done. A page that was paid tells at once by itself: that is waited for. */
export async function tellAll(world: World): Promise<void> {
  const { sandbox } = sandboxOf(world)
  while (sandbox.events().some(({ state }) => state === 'WAITING'))
    if (!(await sandbox.deliver(`${world.url}/webhooks/stripe`))) await new Promise((resolve) => setTimeout(resolve, 5))
  await runJobs(world)
}

export async function buy(world: World, tenant: Tenancy, card = 'pays', input: object = pro): Promise<void> {
  const { data, errors } = await startCheckout(world, tenant.owner, input)
  if (!data) throw new Error(JSON.stringify(errors))
  await payPage(world, data.startCheckout.url, { card, act: 'pay' })
  await tellAll(world)
}

type Sent = { body: string | Buffer; headers: Record<string, string | string[]> }

/** An event as the vendor would send it; `headers` in place of its own. */
export function postEvent(world: World, event: object, headers?: Sent['headers']) {
  const body = JSON.stringify(event)
  const seconds = Math.floor(world.app.house.now().getTime() / 1_000)
  const signed = signatureOf(sandboxOf(world).sandbox.secret('PLATFORM'), body, seconds)
  return post(world, '/webhooks/stripe', { body, headers: headers ?? { 'stripe-signature': signed } })
}

export function post(world: World, path: string, { body, headers }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(`${world.url}${path}`, { method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** A verb of billing as the owner's page sends it: with a key of its own, unless one is given. */
export const bill = <T = Record<string, never>>(
  world: World,
  caller: Caller,
  query: string,
  { input, key = newId() }: { input?: object; key?: string } = {},
) => call<T>(world, query, input ? { input } : {}, { ...caller, headers: { 'idempotency-key': key } })

/** Billing's clock goes on; what falls due is told and done, and with it what time asks for. */
export async function letDaysPass(world: World, days: number): Promise<void> {
  sandboxOf(world).sandbox.forward(days * 86_400_000)
  await tellAll(world)
}

/** Counts what is asked of whoever takes the payments while `work` runs. */
export async function askedWhile(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const { ports } = world.app.house
  const own = ports.payments
  const asked: string[] = []
  const counting = {
    get: (target: object, name: string) => {
      const found = Reflect.get(target, name) as unknown
      if (typeof found !== 'function' || name === 'now') return found
      return (...given: unknown[]) => {
        asked.push(name)
        return (found as (...all: unknown[]) => unknown)(...given)
      }
    },
  }
  ports.payments = own && new Proxy(own, counting as ProxyHandler<typeof own>)
  try {
    await work()
  } finally {
    ports.payments = own
  }
  return asked
}

/** Whoever takes the payments, in some ways otherwise, while something is done. */
export async function meanwhile<T>(world: World, otherwise: Partial<PaymentsPort>, work: () => Promise<T>): Promise<T> {
  const { ports } = world.app.house
  const own = ports.payments
  ports.payments = { ...sandboxOf(world), ...otherwise } as PaymentsPort
  try {
    return await work()
  } finally {
    ports.payments = own
  }
}
