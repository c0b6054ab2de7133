import { ask, type Caller, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { put } from '../../../testing/uploads.js'
import type { World } from '../../../testing/world.js'

export const IMPORT = `id state progress failure format encoding delimiter fileName hasErrorFile hasNotesFile viewerCanUndo undoableUntil
  columns { index heading samples field } planned { rows created updated older unchanged rejected duplicates }
  counts { rows created updated older unchanged rejected duplicates } problems { line column reason kind }
  keptListings { id name columns } suspicions`
type Counts = Record<'rows' | 'created' | 'updated' | 'older' | 'unchanged' | 'rejected' | 'duplicates', number>
export type Shown = {
  id: string
  state: string
  failure: string | null
  format: string | null
  encoding: string | null
  delimiter: string | null
  hasErrorFile: boolean
  viewerCanUndo: boolean
  columns: { index: number; heading: string; samples: string[]; field: string | null }[]
  planned: Counts | null
  counts: Counts | null
  problems: { line: number; column: string; reason: string; kind: string }[]
  keptListings: { id: string; name: string; columns: string[] }[]
  suspicions: string[]
}
type Who = Caller & { token: string }

export async function shown(world: World, who: Who, id: string): Promise<Shown | null> {
  const query = `query ($id: ID!) { listingImport(id: $id) { ${IMPORT} } }`
  return (await ask<{ listingImport: Shown | null }>(world, query, { id }, who)).listingImport
}

const create = `mutation ($input: CreateListingImportInput!) {
  createListingImport(input: $input) { id upload { url contentType } } }`
type Created = { createListingImport: { id: string; upload: { url: string; contentType: string } } }

/** Sends a file as the admin does, and has it read. */
export async function sendFile(
  world: World,
  who: Who,
  content: string | Buffer,
  fileName = 'shops.csv',
): Promise<Shown> {
  const bytes = Buffer.from(content as string)
  const { createListingImport: made } = await ask<Created>(
    world,
    create,
    { input: { fileName, bytes: bytes.length } },
    who,
  )
  const { url, contentType } = made.upload
  const status = await put(url, bytes, contentType)
  if (status !== 204) throw new Error(`the file was refused: ${status}`)
  return step(world, who, made.id, 'readListingImport')
}

/** A mutation of the import and the job it leaves; answers how it then stands. */
export async function step(world: World, who: Who, id: string, verb: string): Promise<Shown> {
  await ask(world, `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id }, who)
  await runJobs(world)
  return (await shown(world, who, id)) as Shown
}

const check =
  'mutation ($id: ID!, $input: CheckListingImportInput!) { checkListingImport(id: $id, input: $input) { id state } }'
export const checkWith = (world: World, who: Who, id: string, input: object) => call(world, check, { id, input }, who)

/** Its dry run, with the columns as they were guessed. */
export async function dryRun(world: World, who: Who, { id, columns }: Shown, saveAs?: string): Promise<Shown> {
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []))
  const { errors } = await checkWith(world, who, id, { mapping, saveAs })
  if (errors) throw new Error(JSON.stringify(errors))
  await runJobs(world)
  return (await shown(world, who, id)) as Shown
}

/** The whole way: sent, read, tried and run. */
export async function importAll(world: World, who: Who, content: string | Buffer, name?: string): Promise<Shown> {
  const read = await sendFile(world, who, content, name)
  const tried = await dryRun(world, who, read)
  return step(world, who, tried.id, 'startListingImport')
}
