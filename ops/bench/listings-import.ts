import pg from 'pg'
import { randomFrom, tradeAsks } from './asks.ts'
import { type Figure, rounded } from './figure.ts'
import { csvOf } from './import-rows.ts'
import { registerOwner } from './light.ts'
import { peakOf } from './processes.ts'
import { searchBodies } from './search.ts'
import { tell } from './staff.ts'
import type { Stage } from './stage.ts'
import { quantile, steadily } from './steady.ts'

const ROWS = 100_000

/**
 * A file of 100,000 rows the admin's way (sent, read, tried, run) into a new tenant: first alone, then again into another while twenty
 * searches a second are asked of the big one.
 */
export async function* listingsImport(stage: Stage): AsyncGenerator<Figure> {
  const worker = stage.begin('worker', 'worker.js')
  const file = csvOf(ROWS, stage.seed)
  const alone = await imported(stage, file)
  const peak = rounded(peakOf(worker.who.pid), 0)
  const steps = ({ tried, ran, rate }: Imported) =>
    `read and tried in ${rounded(tried, 1)} s, run in ${rounded(ran, 1)} s, ${rounded(rate, 0)} rows a second`
  yield {
    name: `import of ${ROWS.toLocaleString('en')} rows, run`,
    value: rounded(alone.ran, 1),
    unit: 's',
    bar: '≤ 90',
    holds: alone.ran <= 90,
    detail: steps(alone),
  }
  yield {
    name: 'the worker’s most memory meanwhile',
    value: peak,
    unit: 'MB',
    bar: '≤ 400',
    holds: peak <= 400,
    detail: 'its whole life, from its start',
  }

  const target = {
    label: 'mainstreet',
    url: stage.urls.mainstreet,
    headers: { 'x-tenant-id': stage.tenant.slug },
    bodies: searchBodies(tradeAsks(2_000, randomFrom(stage.seed))),
  }
  const pace = { perSecond: 20, seconds: 20, connections: 8 }
  await steadily(target, pace)
  const idle = quantile(await steadily(target, pace), 0.95)
  let done = false
  const second = imported(stage, file).finally(() => {
    done = true
  })
  const waits: number[] = []
  while (!done) waits.push(...(await steadily(target, { ...pace, seconds: 5 })))
  const beside = await second
  const busy = quantile(
    waits.sort((a, b) => a - b),
    0.95,
  )
  const value = rounded(busy / idle)
  yield {
    name: 'searches beside an import, p95',
    value,
    unit: '×',
    bar: '≤ 3',
    holds: value <= 3,
    detail: `${rounded(idle, 1)} ms idle, ${rounded(busy, 1)} ms beside it, 20 a second; the import then: ${steps(beside)}`,
  }
}

type Imported = { tried: number; ran: number; rate: number }
type Shown = {
  state: string
  failure: string | null
  columns: { index: number; field: string | null }[]
  counts: { rows: number; created: number } | null
}

async function imported(stage: Stage, file: Buffer): Promise<Imported> {
  const url = stage.urls.mainstreet
  const headers = { authorization: `Bearer ${await registerOwner(url)}` }
  await roomFor(stage, headers)
  const began = performance.now()
  const create =
    'mutation ($input: CreateListingImportInput!) { createListingImport(input: $input) { id upload { url contentType } } }'
  type Created = { createListingImport: { id: string; upload: { url: string; contentType: string } } }
  const input = { fileName: 'rows.csv', bytes: file.length }
  const { id, upload } = (await tell<Created>(url, create, { input }, headers)).createListingImport
  const address = new URL(upload.url, url)
  const sent = await fetch(new URL(address.pathname + address.search, url), {
    method: 'PUT',
    headers: { 'content-type': upload.contentType },
    body: new Uint8Array(file),
  })
  if (!sent.ok) throw new Error(`The file was refused: ${sent.status}`)
  const step = (verb: string) => tell(url, `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id }, headers)
  await step('readListingImport')
  const { columns } = await until(id, 'MAPPING', { url, headers })
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []))
  await tell(
    url,
    'mutation ($id: ID!, $input: CheckListingImportInput!) { checkListingImport(id: $id, input: $input) { id } }',
    { id, input: { mapping } },
    headers,
  )
  await until(id, 'CHECKED', { url, headers })
  const tried = performance.now()
  await step('startListingImport')
  const { counts } = await until(id, 'DONE', { url, headers })
  const ended = performance.now()
  if (counts?.created !== ROWS) throw new Error(`Of ${ROWS} rows ${counts?.created} were made.`)
  return { tried: (tried - began) / 1000, ran: (ended - tried) / 1000, rate: (ROWS * 1000) / (ended - tried) }
}

/** A plan under which as many listings fit. */
async function roomFor({ urls, databases }: Stage, headers: Record<string, string>): Promise<void> {
  const { me } = await tell<{ me: { tenant: { id: string } } }>(
    urls.mainstreet,
    '{ me { tenant { id } } }',
    {},
    headers,
  )
  const truth = new pg.Client(databases.superuserUrl)
  await truth.connect()
  await truth.query("update tenant set plan_key = 'enterprise' where id = $1", [me.tenant.id])
  await truth.end()
}

async function until(id: string, state: string, who: { url: string; headers: Record<string, string> }): Promise<Shown> {
  const query =
    'query ($id: ID!) { listingImport(id: $id) { state failure columns { index field } counts { rows created } } }'
  for (;;) {
    const { listingImport: now } = await tell<{ listingImport: Shown }>(who.url, query, { id }, who.headers)
    if (now.state === state) return now
    if (now.failure) throw new Error(`The import failed: ${now.failure}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
