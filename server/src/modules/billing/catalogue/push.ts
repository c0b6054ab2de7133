import { newId } from '../../../kernel/ids.js'
import { lookupOf, productRefOf } from '../../../providers/payments/names.js'
import type { PaymentsPort, PriceState, ProductState } from '../../../providers/payments/port.js'

/** What was changed there. `lost`: prices that somebody archived or deleted there, whom subscriptions here may still name. */
export type Pushed = { products: number; prices: number; archived: number; unchanged: number; lost: string[] }

export type Row = {
  id: string
  plan_key: string
  interval: 'MONTH' | 'YEAR'
  currency: string
  amount: number
  name: string
  description: string | null
  is_current: boolean
  price_id: string | null
}

const all = `select p.id, p.plan_key, p."interval", p.currency, p.amount, l.name, l.description, l.is_current, v.price_id
  from plan_price p join plan l on l.key = p.plan_key
  left join plan_vendor v on v.plan_price_id = p.id and v.livemode = $1
  where p.amount > 0 order by p.plan_key, p.currency, p."interval"`

/** What a price is called there, to be written down. */
export type Named = { id: string; product: string; price: string }
/** How what is sold is read here, and names are written (`name_prices`). */
export type Catalogue = {
  read: (sql: string, values: unknown[]) => Promise<Row[]>
  name: (sql: string, values: unknown[]) => Promise<unknown>
}
const write = 'select name_prices($1, $2)'

/**
 * Tells whoever takes the payments what is sold here: a product for each plan, a price for each interval and currency of its current version. What
 * it knows stays as it is, so that a second run changes nothing; a price that is sold no more is archived, and whoever pays it goes on.
 */
export async function pushCatalogue({ read, name }: Catalogue, payments: PaymentsPort): Promise<Pushed> {
  const rows = await read(all, [payments.livemode])
  const known = { products: await byRef(payments.products()), prices: await byRef(payments.prices()) }
  const done: Pushed = { products: 0, prices: 0, archived: 0, unchanged: 0, lost: [] }
  for (const row of currentOf(rows)) if (await pushProduct(row, known.products, payments)) done.products += 1
  const named: Named[] = []
  for (const row of rows) {
    const there = row.price_id ? known.prices.get(row.price_id) : undefined
    if (there && !row.is_current) {
      await payments.archivePrice(there.ref, `archive:${there.ref}:${newId()}`)
      done.archived += 1
    } else if (there || !row.is_current) done.unchanged += 1
    else if (row.price_id) done.lost.push(lookup(row))
    else {
      const same = [...known.prices.values()].find((each) => isSame(each, row))
      const price = same?.ref ?? (await payments.putPrice(wishOf(row), `price:${row.id}:${newId()}`))
      named.push({ id: row.id, product: productRefOf(row.plan_key), price })
      done.prices += 1
    }
  }
  if (named.length) await name(write, [payments.livemode, JSON.stringify(named)])
  return done
}

async function byRef<T extends { ref: string }>(each: AsyncIterable<T>): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  for await (const one of each) found.set(one.ref, one)
  return found
}

/** One row of each plan that is sold. */
const currentOf = (rows: Row[]): Row[] => [
  ...new Map(rows.filter((row) => row.is_current).map((row) => [productRefOf(row.plan_key), row])).values(),
]

async function pushProduct(row: Row, known: Map<string, ProductState>, payments: PaymentsPort): Promise<boolean> {
  const ref = productRefOf(row.plan_key)
  const { name, description, plan_key: planKey } = row
  const there = known.get(ref)
  if (there?.name === name && there.description === description) return false
  await payments.putProduct(
    { ref, planKey, name, description },
    // It has one name, and what stands there is asked before: another run is another wish, also back to what it was called before.
    `product:${ref}:${newId()}`,
  )
  return true
}

const lookup = (row: Row): string => lookupOf({ planKey: row.plan_key, interval: row.interval, currency: row.currency })
/** One that was made there when its answer was lost. */
const isSame = (there: PriceState, row: Row): boolean =>
  there.lookup === lookup(row) && there.amount === row.amount && there.productRef === productRefOf(row.plan_key)

const wishOf = ({ id, plan_key: planKey, name: planName, interval, amount, currency }: Row) => ({
  id,
  planKey,
  planName,
  interval,
  amount,
  currency,
})
