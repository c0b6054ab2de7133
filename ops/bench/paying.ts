import { createHmac, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { root } from '../run/project.ts'
import type { LightStage } from './light.ts'

export type Customer = { tenantId: string; ref: string }
export type Vendor = Awaited<ReturnType<typeof openVendor>>

const built = join(root, 'server', 'dist', 'providers', 'payments', 'sandbox', 'embedded.js')

/** The stand-in of whoever takes the payments, opened on the installation's own file, as another process of it would. */
export async function openVendor({ dataDir }: LightStage) {
  const file = join(dataDir, 'payments-sandbox.db')
  const { paymentsSandbox } = await import(pathToFileURL(built).href)
  const port = paymentsSandbox({ file, now: () => new Date(), pages: 'http://127.0.0.1' })
  const secret: string = port.sandbox.secret('PLATFORM')
  const db = new DatabaseSync(file)
  db.exec('pragma busy_timeout = 5000')
  /** What it would tell by itself: here the bench tells. */
  const hush = (): void => db.exec("update event set state = 'TOLD' where state <> 'TOLD'")
  return {
    async customer({ tenantId, name }: { tenantId: string; name: string }): Promise<Customer> {
      const facts = { tenantId, name, email: `${tenantId}@bench.example`, locale: 'en' }
      const ref: string = await port.createCustomer(facts, `bench:${tenantId}`)
      hush()
      return { tenantId, ref }
    },
    async buyAll(customers: Customer[], { id, amount }: { id: string; amount: number }): Promise<void> {
      const wish = { id, amount, planKey: 'pro', planName: 'Pro', interval: 'MONTH', currency: 'EUR' }
      const priceRef: string = await port.putPrice(wish, `bench:${id}`)
      for (const { ref } of customers) {
        const page = await port.createCheckout(pageFor(ref, priceRef), `bench:${ref}`)
        port.sandbox.pay(page.ref, { card: 'pays', confirmed: false })
        hush()
      }
    },
    /** Bodies of so many events, of one customer after the other. */
    told: (customers: Customer[], count: number): string[] =>
      Array.from({ length: count }, (_, at) => bodyAbout(customers[at % customers.length]?.ref ?? '')),
    sign: (body: string): Record<string, string> => ({ 'stripe-signature': signatureOf(secret, body) }),
    /** Whether it has told everything that happened there by itself. */
    isSilent: (): boolean => db.prepare("select 1 from event where state <> 'TOLD' limit 1").get() === undefined,
    close(): void {
      db.close()
      port.close()
    },
  }
}

const pageFor = (customerRef: string, priceRef: string) => ({
  ref: randomUUID(),
  customerRef,
  priceRef,
  quantity: 1,
  trialDays: 0,
  successUrl: 'http://127.0.0.1/',
  cancelUrl: 'http://127.0.0.1/',
  locale: 'en',
  expiresAt: new Date(Date.now() + 3_600_000),
})

function bodyAbout(customer: string): string {
  const id = `evt_${randomUUID().replaceAll('-', '')}`
  const object = { id: `sub_${customer}`, object: 'subscription', customer }
  const created = Math.floor(Date.now() / 1_000)
  const type = 'customer.subscription.updated'
  return JSON.stringify({ id, object: 'event', type, created, livemode: false, api_version: null, data: { object } })
}

function signatureOf(secret: string, body: string): string {
  const seconds = Math.floor(Date.now() / 1_000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
