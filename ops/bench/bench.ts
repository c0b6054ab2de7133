import { loadSettings } from '../run/project.ts'
import { endWith, say } from '../run/say.ts'
import { listenForStop } from '../run/stopping.ts'
import { type Figure, show } from './figure.ts'
import { listingPage } from './listing-page.ts'
import { search } from './search.ts'
import { openStage, type Stage } from './stage.ts'
import { statement } from './statement.ts'

/** Every bench of the project by its name; each prints its figures as soon as it has them. */
const benches: Record<string, (stage: Stage) => AsyncGenerator<Figure>> = {
  'search-statement': statement,
  search,
  'listing-page': listingPage,
}

/**
 * `npm run bench -- [NAME] [--json]`: measures the built server beside its peers, everything in one run. NAME picks benches by a part
 * of their name. Exit code 1 when a bar is missed.
 */
async function main(args: string[]): Promise<void> {
  const json = args.includes('--json')
  const [wanted = ''] = args.filter((arg) => !arg.startsWith('--'))
  const chosen = Object.entries(benches).filter(([name]) =>
    wanted in benches ? name === wanted : name.includes(wanted),
  )
  if (!chosen.length) throw new Error(`There is no bench "${wanted}": ${Object.keys(benches).join(', ')}.`)
  const stage = await openStage(loadSettings(), listenForStop())
  if (!stage) return
  try {
    for (const [name, bench] of chosen) {
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
