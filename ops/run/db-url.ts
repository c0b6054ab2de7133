import { currentRun } from './folder.ts'
import { knownAddresses } from './postgres/memory.ts'
import { dataFolderOf, loadSettings } from './project.ts'
import { Refusal, say } from './say.ts'

/** `npm run --silent db:url [-- --owner]`: the address of the installation's database and nothing else. Starts nothing. */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--owner')
  if (unknown) throw new Refusal(`db:url knows only --owner, not ${unknown}.`)
  const env = loadSettings()
  const owner = args.includes('--owner')
  const dataDir = dataFolderOf(env)
  const run = currentRun(dataDir)
  const addresses = run?.addresses ?? knownAddresses(dataDir)
  const given = env.DATABASE_URL && (owner ? env.DATABASE_OWNER_URL : env.DATABASE_URL)
  const address = given || (owner ? addresses?.ownerUrl : addresses?.webUrl)
  if (!address) throw new Refusal(`There is no database yet in ${dataDir}: npm start makes it.`)
  if (!given && !run) say('It is not running now: npm start runs it.')
  process.stdout.write(`${address}\n`)
}
