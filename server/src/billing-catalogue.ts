import 'reflect-metadata'
import { readConfig } from './config.js'
import { openPool } from './db/pool.js'
import { pushCatalogue, type Row } from './modules/billing/catalogue/push.js'
import { portsOf } from './ports.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Tells Stripe what is sold here: products and prices of all plans. It may be run again at any time. */
async function main(): Promise<void> {
  const config = readConfig()
  const { payments } = await portsOf(config, { now: () => new Date(), patience: 'JOB' })
  if (!payments || payments.ownPrices !== undefined) {
    say('There is nobody to tell: STRIPE_SECRET_KEY is blank. The sandbox makes its prices when they are asked for.')
    return
  }
  const pool = openPool({ url: config.DATABASE_URL, max: 1, name: 'mainstreet-billing-catalogue' })
  const ask = async (sql: string, values: unknown[]) => (await pool.query<Row>(sql, values)).rows
  const catalogue = { read: ask, name: ask }
  try {
    const { products, prices, archived, unchanged, lost } = await pushCatalogue(catalogue, payments)
    say(`${payments.name}, ${payments.livemode ? 'live mode' : 'test mode'}:`)
    say(`  ${products} products and ${prices} prices told, ${archived} prices archived, ${unchanged} as they were.`)
    for (const name of lost)
      say(`  ${name} was archived or deleted there by somebody else: nobody can buy it. Make it active there again.`)
  } finally {
    await pool.end()
  }
}

main().catch((error: Error) => {
  process.stderr.write(`This failed: ${error.message}\n`)
  process.exit(1)
})
