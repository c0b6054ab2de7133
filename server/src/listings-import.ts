import 'reflect-metadata'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from './config.js'
import { Refusal, refuse } from './kernel/errors.js'
import type { ImportOutcome, Progress } from './modules/directory/import/import.service.js'
import type { House } from './scope/makers.js'
import type { ScopeTenant } from './scope/scope.js'

const usage = 'Use: npm run listings:import -- --tenant SLUG FILE.csv[.gz] [--dry-run]'
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** The operator's command. An entry point like `main.ts`: it builds its own house, beside a running server's. */
async function main(): Promise<void> {
  const { tenant: slug, file, dryRun } = readArguments()
  const config = readConfig()
  // What is wrong with the command is said at once; all the rest is loaded after.
  const [{ buildHouse }, { importListings }, { closeHouse }] = await Promise.all([
    import('./app.js'),
    import('./modules/directory/import/import.service.js'),
    import('./scope/makers.js'),
  ])
  // A batch may wait for a lock of a running server, and a busy machine is slow; nobody waits for this answer.
  const house = await buildHouse({ ...config, OPERATION_TIMEOUT_MS: 60_000 }, 'mainstreet-import')
  try {
    const tenant = await findTenant(house, slug)
    const begun = Date.now()
    const stop = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
    say(`${file} → ${tenant.slug}${dryRun ? ' (dry run: nothing is written)' : ''}`)
    const request = {
      tenant,
      file,
      dryRun,
      reportFolder: join(config.MAINSTREET_DATA_DIR, 'imports'),
      signal: stop.signal,
    }
    const outcome = await importListings(house, { ...request, onProgress: progressTeller(begun) })
    report(outcome, { dryRun, seconds: (Date.now() - begun) / 1000 })
    process.exitCode = outcome.rejected > 0 || outcome.stopped ? 1 : 0
  } finally {
    await closeHouse(house)
  }
}

function readArguments(): { tenant: string; file: string; dryRun: boolean } {
  try {
    const options = { tenant: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [file] = positionals
    if (!values.tenant || !file || positionals.length > 1) throw new Error('A tenant and one file are needed.')
    return { tenant: values.tenant, file, dryRun: values['dry-run'] }
  } catch (error) {
    throw refuse('BAD_USER_INPUT', `${(error as Error).message}\n${usage}`)
  }
}

async function findTenant(house: House, slug: string): Promise<ScopeTenant> {
  const [{ forVisitor }, { findTenantBySlug }] = await Promise.all([
    import('./scope/makers.js'),
    import('./modules/tenancy/find-tenant.js'),
  ])
  const scope = forVisitor(house, null)
  try {
    const tenant = await findTenantBySlug(scope, slug)
    if (!tenant) throw refuse('NOT_FOUND', `There is no open tenant "${slug}".`)
    return tenant
  } finally {
    await scope.end()
  }
}

const number = (value: number): string => value.toLocaleString('en')

/** A line every two seconds; the rows of a packed file are not known before its end, so it tells how much of it is read. */
function progressTeller(begun: number): (progress: Progress) => void {
  let told = begun
  return ({ rows, done }) => {
    const now = Date.now()
    if (now - told < 2_000) return
    told = now
    say(
      `  ${String(Math.floor(done * 100)).padStart(3)} %  ${number(rows)} rows, ${number(Math.round((rows * 1000) / (now - begun)))} a second`,
    )
  }
}

function report(outcome: ImportOutcome, { dryRun, seconds }: { dryRun: boolean; seconds: number }): void {
  const {
    rows,
    created,
    updated,
    unchanged,
    deleted,
    rejected,
    duplicates,
    notes,
    unused,
    foreignLines,
    overLimit,
    errorFile,
    notesFile,
  } = outcome
  say(
    `${number(rows)} rows in ${seconds.toFixed(1)} s${outcome.stopped ? ': stopped before the end. Run it again to go on' : ''}`,
  )
  for (const [name, count] of Object.entries({
    created,
    updated,
    unchanged,
    rejected,
    'likely duplicates': duplicates,
  }))
    say(`  ${name.padEnd(18)}${number(count).padStart(10)}`)
  if (deleted) say(`Deleted by staff, and left so: ${number(deleted)} (counted as unchanged).`)
  if (foreignLines)
    say(
      `${number(foreignLines)} lines are not in UTF-8 and were read as Windows-1252. Do the names look wrong? Save the file as UTF-8.`,
    )
  if (unused.length) say(`Columns not used: ${unused.slice(0, 30).join(', ')}.`)
  if (overLimit)
    say(
      `The plan holds ${number(overLimit.limit)} listings; this tenant ${dryRun ? 'would have' : 'now has'} ${number(overLimit.used)}.`,
    )
  if (notesFile) say(`Notes: ${notesFile} (${number(notes)} on values put right or left out; likely duplicates)`)
  if (errorFile) say(`Errors: ${errorFile} (the rejected rows, each with its line, column and reason)`)
}

main().catch((error: Error) => {
  const expected = error instanceof Refusal
  process.stderr.write(`${expected ? error.message : `The import failed: ${error.message}`}\n`)
  if (!expected) process.stderr.write('What is in stays in: run it again to go on.\n')
  process.exit(1)
})
