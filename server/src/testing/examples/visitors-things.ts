import { sealSearch } from '../../modules/directory/savedsearches/links.js'
import { newId } from '../../kernel/ids.js'
import { ask } from '../call.js'
import { runJobs } from '../jobs.js'
import { makeEndorsement } from '../makers.js'
import { browserIn, tokenFor } from '../visitors.js'
import type { Ground, Things } from './ground.js'

/** What an example of visitors' forms, and of what moderators do with them, names. */
export const visitorsThings: Things = {
  FORM_TOKEN: ({ world, tenant }) => browserIn(world, tenant).formToken,
  // One browser of the town: the endorsement below came from it.
  VISITOR_TOKEN: ({ world, tenant }) => browserIn(world, tenant, tenant.id).visitorToken,
  OWN_ENDORSEMENT_ID: (ground) => endorsed(ground),
  ENDORSEMENT_ID: async ({ world, tenant, made }) => {
    const listingId = await made(
      'mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }',
    )
    return makeEndorsement(world, tenant, { listingId, comment: 'Mended in a day.' })
  },
  CONFIRM_TOKEN: async (ground) =>
    tokenFor(ground.world, ground.tenant, { purpose: 'CONFIRM', id: await endorsed(ground) }),
  FAVOURITES: async ({ world, tenant, made }) => {
    await made('mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }')
    const query = 'query { signFavourites(slugs: ["the-old-kettle"]) { token } }'
    type Signed = { signFavourites: { token: string } }
    return (await ask<Signed>(world, query, {}, { tenant: tenant.slug })).signFavourites.token
  },
  SEARCH_TOKEN: (ground) => searched(ground),
  ENQUIRY_ID: (ground) => enquired(ground),
  THREAD_TOKEN: async (ground) =>
    tokenFor(ground.world, ground.tenant, { purpose: 'THREAD', id: await enquired(ground) }),
  REPORT_ID: async (ground) => {
    await endorsed(ground)
    await runJobs(ground.world)
    const sql = 'select id from moderation_report where tenant_id = $1'
    return (await ground.world.truth<{ id: string }>(sql, [ground.tenant.id]))[0]?.id ?? newId()
  },
}

async function endorsed({ world, tenant, made }: Ground): Promise<string> {
  const listingId = await made(
    'mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }',
  )
  const { formToken } = browserIn(world, tenant, tenant.id)
  const input = `{ listingId: "${listingId}", wouldRepeat: true, email: "ada-${newId().slice(-8)}@people.example", formToken: "${formToken}" }`
  return made(`mutation { endorseListing(input: ${input}) { id } }`, { tenant: tenant.slug })
}

async function searched({ world, tenant, made }: Ground): Promise<string> {
  const { formToken } = browserIn(world, tenant)
  const email = `ada-${newId().slice(-8)}@people.example`
  const input = `{ filter: { text: "kettle" }, email: "${email}", frequency: DAILY, consentVersion: "1", formToken: "${formToken}" }`
  const id = await made(`mutation { saveSearch(input: ${input}) { id } }`, { tenant: tenant.slug })
  return sealSearch(world.app.house.settings.downloadKey, tenant.id, { id, email, filter: { text: 'kettle' } })
}

async function enquired({ world, tenant, made }: Ground): Promise<string> {
  const listingId = await made(
    'mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }',
  )
  const { formToken } = browserIn(world, tenant)
  const input = `{ listingId: "${listingId}", name: "Ada", email: "ada@people.example", message: "Do you mend kettles?", consentVersion: "1", formToken: "${formToken}" }`
  return made(`mutation { submitEnquiry(input: ${input}) { id } }`, { tenant: tenant.slug })
}
