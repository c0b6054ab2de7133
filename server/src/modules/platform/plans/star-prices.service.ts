import { currencies, stepOf } from '../../../kernel/currency.js'
import { type FieldError, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { PlatformStarPrices, type StarPriceInput, type UpdateStarPricesInput } from './star-prices.types.js'

const all = `select days, currency, amount, (select md5(string_agg(concat_ws(' ', f.currency, f.days, f.amount), ',' order by f.currency, f.days))
    from feature_price f) as version
  from feature_price order by currency, days`
type Row = { days: number; currency: string; amount: number; version: string }

export async function platformStarPrices(scope: Scope): Promise<PlatformStarPrices> {
  const rows = await scope.connection.prepared<Row>('star-prices', all, [])
  const prices = rows.map(({ days, currency, amount }) => ({ days, amount: { amount, currency } }))
  return Object.assign(new PlatformStarPrices(), { version: rows[0]?.version ?? '', prices })
}

const lock = 'select pg_advisory_xact_lock(76)'
const clear = 'delete from feature_price'
const write = `insert into feature_price (days, currency, amount)
  select e.days, e.currency, e.amount from jsonb_to_recordset($1) as e (days smallint, currency text, amount int)`

/** Holds for whoever opens a page from now on; who has one open pays what it says. */
export async function updateStarPrices(
  scope: Scope,
  { fromVersion, prices }: UpdateStarPricesInput,
): Promise<PlatformStarPrices> {
  needSound(prices)
  await scope.connection.prepared('star-prices-lock', lock, [])
  const { version } = await platformStarPrices(scope)
  if (version !== fromVersion)
    throw refuse('CONFLICT', 'Somebody else changed these prices meanwhile. Look again.', { extensions: { version } })
  await scope.connection.prepared('star-prices-clear', clear, [])
  await scope.connection.prepared('star-prices-write', write, [JSON.stringify(prices)])
  return platformStarPrices(scope)
}

function needSound(prices: StarPriceInput[]): void {
  const fields: FieldError[] = []
  const wrong = (path: string, message: string): void => void fields.push({ path: `input.prices.${path}`, message })
  const seen = new Set<string>()
  for (const [at, { days, currency, amount }] of prices.entries()) {
    if (!currencies.includes(currency)) wrong(`${at}.currency`, 'There is no such currency.')
    else if (amount % stepOf(currency))
      wrong(`${at}.amount`, `In ${currency} amounts are charged in steps of ${stepOf(currency)}.`)
    if (seen.has(`${days} ${currency}`)) wrong(`${at}.days`, 'This stands here twice.')
    seen.add(`${days} ${currency}`)
  }
  if (fields.length) throw refuse('BAD_USER_INPUT', 'The prices cannot be like that.', { fields })
}
