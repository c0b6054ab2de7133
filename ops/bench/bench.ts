import { loadSettings } from '../run/project.ts'
import { endWith, say } from '../run/say.ts'
import { listenForStop } from '../run/stopping.ts'
import { billingWebhooks } from './billing-webhooks.ts'
import { type Figure, show } from './figure.ts'
import { growth, sizes } from './growth.ts'
import { type LightStage, openLightStage, openPaidStage } from './light.ts'
import { listingPage } from './listing-page.ts'
import { listingsImport } from './listings-import.ts'
import { logIns } from './log-ins.ts'
import { me } from './me.ts'
import { memory } from './memory.ts'
import { search } from './search.ts'
import { openStage, openStages, type Stage, type Stages } from './stage.ts'
import { statement } from './statement.ts'
import { suggest } from './suggest.ts'
import { updateListing } from './update-listing.ts'
import { usage } from './usage.ts'
import { worstFilter } from './worst-filter.ts'

/** Those that need no peers and no rows. */
const light: Record<string, (stage: LightStage) => AsyncGenerator<Figure>> = { me, 'log-ins': logIns, usage }

/** On an empty installation that takes payments. */
const paid: Record<string, (stage: LightStage) => AsyncGenerator<Figure>> = { 'billing-webhooks': billingWebhooks }

/** Those beside the peers, on their rows; each prints its figures as soon as it has them. */
const besidePeers: Record<string, (stage: Stage) => AsyncGenerator<Figure>> = {
  'search-statement': statement,
  search,
  'listing-page': listingPage,
  suggest,
  'worst-filter': worstFilter,
  'update-listing': updateListing,
  'listings-import': listingsImport,
}

/** Beside the peers too, but long: only by its name. */
const long: Record<string, (stage: Stage) => AsyncGenerator<Figure>> = { memory }

/** On ten times as many rows and a tenth of them: an hour the first time, so only by its name. */
const grown: Record<string, (stages: Stages) => AsyncGenerator<Figure>> = {
  growth: (stages) => growth(stages.by),
}

/**
 * `npm run bench -- [NAME] [--json]`: measures the built server beside its peers, everything in one run. NAME picks benches by a part
 * of their name. Exit code 1 when a bar is missed.
 */
async function main(args: string[]): Promise<void> {
  const json = args.includes('--json')
  const [wanted = ''] = args.filter((arg) => !arg.startsWith('--'))
  const names = [
    ...Object.keys(light),
    ...Object.keys(paid),
    ...Object.keys(besidePeers),
    ...Object.keys(long),
    ...Object.keys(grown),
  ]
  const chosen = names.filter((name) => {
    if (names.includes(wanted) || name in long || name in grown) return name === wanted
    return name.includes(wanted)
  })
  if (!chosen.length) throw new Error(`There is no bench "${wanted}": ${names.join(', ')}.`)
  const settings = loadSettings()
  const stopping = listenForStop()
  await onStage(light, { chosen, json, open: () => openLightStage(settings, stopping) })
  await onStage(paid, { chosen, json, open: () => openPaidStage(settings, stopping) })
  await onStage(besidePeers, { chosen, json, open: () => openStage(settings, stopping) })
  await onStage(long, { chosen, json, open: () => openStage(settings, stopping) })
  await onStage(grown, { chosen, json, open: () => openStages(settings, stopping, sizes) })
}

type Run<Ground> = { chosen: string[]; json: boolean; open: () => Promise<Ground | null> }

/** The chosen ones of these benches, one after the other on one stage; none is raised for nothing. */
async function onStage<Ground extends { close: () => Promise<void> }>(
  benches: Record<string, (stage: Ground) => AsyncGenerator<Figure>>,
  { chosen, json, open }: Run<Ground>,
): Promise<void> {
  const ours = Object.entries(benches).filter(([name]) => chosen.includes(name))
  const stage = ours.length ? await open() : null
  if (!stage) return
  try {
    for (const [name, bench] of ours) {
      say(`${name} …`)
      for await (const figure of bench(stage)) {
        process.stdout.write(`${json ? JSON.stringify(figure) : show(figure)}\n`)
        if (figure.holds === false) process.exitCode = 1
      }
    }
  } finally {
    await stage.close()
  }
}

await main(process.argv.slice(2)).catch(endWith)
process.exit()
