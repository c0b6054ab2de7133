import { ask, type Caller, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import type { World } from '../../../testing/world.js'

export type Shown = {
  id: string
  state: string
  failure: string | null
  progress: number
  matched: number
  changed: number
  unchanged: number
  failed: number
  failures: { name: string; reason: string }[]
  keptListings: { name: string; columns: string[] }[]
  viewerCanUndo: boolean
}
const EDIT = `id state failure progress matched changed unchanged failed failures { name reason } keptListings { name columns } viewerCanUndo change { parts status addTags removeTags priceLevel }`
const start = 'mutation ($input: ListingBulkEditInput!) { startListingBulkEdit(input: $input) { id } }'

export const shown = async (world: World, who: Caller, id: string): Promise<Shown | null> =>
  (
    await ask<{ listingBulkEdit: Shown | null }>(
      world,
      `query ($id: ID!) { listingBulkEdit(id: $id) { ${EDIT} } }`,
      { id },
      who,
    )
  ).listingBulkEdit

export const begin = (world: World, who: Caller, input: object) =>
  call<{ startListingBulkEdit: { id: string } }>(world, start, { input }, who)

export async function begun(world: World, who: Caller, input: object): Promise<string> {
  return (await ask<{ startListingBulkEdit: { id: string } }>(world, start, { input }, who)).startListingBulkEdit.id
}

/** Begun and done, as it then stands. */
export async function bulkEdit(world: World, who: Caller, input: object): Promise<Shown> {
  const id = await begun(world, who, input)
  await runJobs(world)
  return (await shown(world, who, id)) as Shown
}

export async function step(world: World, who: Caller, id: string, verb: string): Promise<Shown> {
  await ask(world, `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id }, who)
  await runJobs(world)
  return (await shown(world, who, id)) as Shown
}

const preview = `query ($input: ListingBulkEditInput!) { previewListingBulkEdit(input: $input) {
  matched examined changing unchanged failing failures { name reason } } }`
export const previewOf = (world: World, who: Caller, input: object) =>
  call<{ previewListingBulkEdit: Record<string, unknown> }>(world, preview, { input }, who)
