import 'reflect-metadata'
import { ownerUrl, readConfig } from './config.js'
import { openPool } from './db/pool.js'
import { pushCatalogue } from './modules/billing/catalogue/push.js'
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
  const read = openPool({ url: config.DATABASE_URL, max: 1, name: 'mainstreet-billing-catalogue' })
  const owner = openPool({ url: ownerUrl(), max: 1, name: 'mainstreet-billing-catalogue-owner' })
  try {
    const { products, prices, archived, unchanged, lost } = await pushCatalogue({ read, owner }, payments)
    say(`${payments.name}, ${payments.livemode ? 'live mode' : 'test mode'}:`)
    say(`  ${products} products and ${prices} prices told, ${archived} prices archived, ${unchanged} as they were.`)
    for (const name of lost)
      say(`  ${name} was archived or deleted there by somebody else: nobody can buy it. Make it active there again.`)
  } finally {
    await Promise.all([read.end(), owner.end()])
  }
}

main().catch((error: Error) => {
  process.stderr.write(`This failed: ${error.message}\n`)
  process.exit(1)
})
