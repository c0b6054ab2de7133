import { z } from 'zod'
import { digitsOf, moneyFormat } from '../../../kernel/currency.js'
import type { Scope } from '../../../scope/scope.js'
import type { MailLanguage } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { planById } from '../../plans/plans.service.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'

/** To an owner, or, without one, to the address that receipts go to. */
export const about = z.object({ eventId: z.uuid(), userId: z.uuid().optional() })
export type About = z.infer<typeof about>

export type Event = { id: string; name: string; on: string; payload: Record<string, unknown> }
const past = 'select id, name, aggregate_id as "on", payload from event where tenant_id = app_tenant() and id = $1'

export async function eventOf(scope: Scope, { eventId }: About): Promise<Event | null> {
  const [event] = await scope.connection.prepared<Event>('billing-event', past, [eventId])
  return event ?? null
}

/** What every letter about a subscription knows. Amounts are minor units. */
export type Facts = {
  plan: string
  amount: number
  currency: string
  interval: 'MONTH' | 'YEAR'
  on: string | null
  card: string | null
  page: string
  /** Where the tenant is. */
  timezone: string
}

export type Told = { row: TenantSubscription; facts: Facts; event: Event }

/** The subscription as it stands now: a letter that waited says what is true when it is read. */
export async function toldOf(scope: Scope, given: About, page: string): Promise<Told | null> {
  const event = await eventOf(scope, given)
  const row = event && (await scope.em.findOne(TenantSubscription, { id: event.on }))
  if (!row) return null
  const account = await scope.em.findOne(BillingAccount, {})
  const { amount, currency } = row.total
  const facts = {
    plan: (await planById(scope, row.planKey)).name,
    amount,
    currency,
    interval: row.interval,
    on: null,
    card: account?.paymentMethod?.last4 ?? null,
    page: `${page}billing`,
    timezone: (await currentTenant(scope)).timezone,
  }
  return { row, facts, event }
}

/** Null: they are gone, or the address is an owner's, who has the letter already. */
export async function readerOf(scope: Scope, { userId }: About): Promise<string | null> {
  if (userId) return addressee(scope)
  return (await scope.em.findOne(BillingAccount, {}))?.email ?? null
}

export const keyOf = ({ eventId, userId }: About): string => `${eventId}.${userId ?? 'account'}`

/** One way of writing amounts and days in each tongue; days of invoices are those of UTC, as they stand on them. */
const locales: Record<MailLanguage, string> = { en: 'en-GB', de: 'de-DE', ar: 'ar-u-nu-latn' }

export function money(language: MailLanguage, { amount, currency }: { amount: number; currency: string }): string {
  return moneyFormat(locales[language], currency).format(amount / 10 ** digitsOf(currency))
}

/** The day on which it is there where the tenant is, for `day`: who is told until when they may do something has the whole of it. */
export function dayAt({ timezone }: Pick<Facts, 'timezone'>, at: Date): string {
  return `${new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: timezone }).format(at)}T12:00:00.000Z`
}

export function day(language: MailLanguage, at: string | null): string {
  if (!at) return ''
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at))
}

export const sample = ({ admin }: { admin: string }): Facts => ({
  plan: 'Pro',
  amount: 4500,
  currency: 'EUR',
  interval: 'MONTH',
  on: '2030-01-31T10:00:00.000Z',
  card: '4242',
  page: `${admin}billing`,
  timezone: 'UTC',
})
