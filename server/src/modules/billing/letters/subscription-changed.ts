import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, facts as rows, type Letter, type MailLanguage, text } from '../../mail/letter.js'
import { planById } from '../../plans/plans.service.js'
import type { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import { isLiving } from '../subscription/subscription.reads.js'
import { type Change, changes, saidOf } from './changes.js'
import { type About, about, day, dayAt, type Facts, keyOf, money, readerOf, sample, toldOf } from './facts.js'

type Sum = { amount: number; currency: string }
/** `back`: given back of what was paid twice, null for nothing; `charge`: what the next period costs, null for nothing. */
type Planned = { charge: Sum | null; later: Facts['interval'] | null }
type Changed = Facts & Planned & { change: Change; next: string; back: Sum | null }

const endedOf = z.object({ planKey: z.string(), amount: z.number(), currency: z.string() })
const isChange = (name: string): name is (typeof changes)[number] => changes.some((each) => each === name)

/** The day each speaks of, as it stands now. */
function dayOf(change: Change, row: TenantSubscription): Date | null {
  if (change === 'subscription.change_planned' || change === 'subscription.moving') return row.nextPlanAt
  if (change === 'subscription.paused') return row.resumesAt
  if (change === 'subscription.cancel_planned') return row.cancelAt
  // Nobody pays for what runs: the next is paid now.
  if (change === 'subscription.resumed' && row.periodIsVoid) return null
  return row.periodEnd
}

/** Of what is planned and was taken back meanwhile nothing is said. */
const isPast = (change: Change, on: Date | null): boolean =>
  on === null && (change === 'subscription.change_planned' || change === 'subscription.cancel_planned')

export const subscriptionChanged = mailKind<About, Changed>({
  about: 'Tells the owners that the subscription began, changed, was paused or canceled, or ended, and what it costs.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [told, to] = [await toldOf(scope, given, admin), await readerOf(scope, given)]
    if (!told || !to || !isChange(told.event.name)) return null
    const { row, event } = told
    const planned = event.name === 'subscription.change_planned'
    const change: Change = planned && row.isBeingMoved ? 'subscription.moving' : (event.name as Change)
    const on = dayOf(change, row)
    if (isPast(change, on)) return null
    const isSecond = change === 'subscription.second_ended'
    const second = isSecond || change === 'subscription.paid_back' ? endedOf.parse(event.payload) : null
    const other = second?.planKey ?? row.nextPlanKey
    const next = other ? (await planById(scope, other)).name : ''
    const back = second?.amount ? second : null
    const says = {
      ...(isSecond && !isLiving(row) ? { plan: '' } : {}),
      change,
      next,
      back,
      charge: row.nextCharge,
      later: row.nextInterval,
      on: on && dayAt(told.facts, on),
    }
    return { to, key: keyOf(given), facts: { ...told.facts, ...says } }
  },
  sample: (sender) => ({
    ...sample(sender),
    change: 'subscription.started',
    next: '',
    back: null,
    charge: null,
    later: null,
  }),
  words: { en: letterIn('en'), de: letterIn('de'), ar: letterIn('ar') },
})

const isPlanned = (change: Change) => change === 'subscription.change_planned' || change === 'subscription.moving'

const words: Record<
  MailLanguage,
  { plan: string; price: string; later: string; month: string; year: string; open: string }
> = {
  en: {
    plan: 'Plan',
    price: 'Price',
    later: 'Then',
    month: 'a month, before tax',
    year: 'a year, before tax',
    open: 'See plan and billing',
  },
  de: {
    plan: 'Tarif',
    price: 'Preis',
    later: 'Danach',
    month: 'im Monat, zuzüglich Steuer',
    year: 'im Jahr, zuzüglich Steuer',
    open: 'Tarif und Abrechnung ansehen',
  },
  ar: {
    plan: 'الباقة',
    price: 'السعر',
    later: 'بعدها',
    month: 'شهريًا، قبل الضريبة',
    year: 'سنويًا، قبل الضريبة',
    open: 'عرض الباقة والفوترة',
  },
}

function letterIn(language: MailLanguage) {
  return ({
    from,
    plan,
    next,
    on,
    page,
    change,
    interval,
    back,
    charge,
    later,
    ...price
  }: Changed & { from: string }): Letter => {
    const said = words[language]
    const by = (of: Facts['interval']): string => (of === 'YEAR' ? said.year : said.month)
    const then = charge ? `${money(language, charge)} ${by(later ?? interval)}` : ''
    const [subject, sentence] = saidOf[language][change]({
      ...{ from, plan, next },
      on: day(language, on),
      back: back ? money(language, back) : '',
      costs: then,
    })
    const planned: [string, string][] = isPlanned(change) && then ? [[said.later, `${next}, ${then}`]] : []
    const costs = rows([said.plan, plan], [said.price, `${money(language, price)} ${by(interval)}`], ...planned)
    const ended = change === 'subscription.ended' || change === 'subscription.paid_back' || plan === ''
    return { subject, parts: [text(sentence), ...(ended ? [] : [costs]), action(said.open, page)] }
  }
}
