import { expect, test } from 'vitest'
import { useBrowser } from '../../support/browser.ts'
import { found } from '../../support/founder.ts'
import { ask } from '../../support/installation.ts'
import { goWithin } from '../../support/settled.ts'
import { openDemo } from '../../support/widget.ts'

const { open, faults } = useBrowser()
const said = 'The kettle was mended in a day.'
const read = 'query ($id: ID!) { listing(id: $id) { endorsements { nodes { comment } } endorsementSummary { count } } }'
type Read = { listing: { endorsements: { nodes: { comment: string }[] }; endorsementSummary: { count: number } } }

test('317: a visitor endorses, an entry waits for a moderator, who approves, and then everybody sees it', async () => {
  const page = await open()
  let slug = ''
  let id = ''
  let owner = {}
  await found(page, 'Mended Quay', async (token) => {
    owner = { authorization: `Bearer ${token}` }
    const create = 'mutation { createListing(input: { name: "Tinker", status: PUBLISHED }) { id slug } }'
    id = (await ask<{ createListing: { id: string } }>(create, {}, owner)).createListing.id
    slug = (await ask<{ tenant: { slug: string } }>('{ tenant { slug } }', {}, owner)).tenant.slug
  })
  const shown = async () => (await ask<Read>(read, { id }, { 'x-tenant-id': slug })).listing
  const visitor = await open()
  const widget = await openDemo(visitor, slug, '?listing=tinker')
  await widget.getByRole('button', { name: 'Recommend' }).click()
  await widget.getByRole('textbox', { name: /^In your own words/ }).fill(said)
  await widget.getByRole('button', { name: 'Send recommendation' }).click()
  await widget.getByText('It is shown as soon as somebody has read it.').waitFor()
  expect(await shown()).toEqual({ endorsements: { nodes: [] }, endorsementSummary: { count: 0 } })
  type Queue = { moderationQueue: { nodes: { kind: string }[] } }
  const waiting = async () =>
    (await ask<Queue>('{ moderationQueue { nodes { kind } } }', {}, owner)).moderationQueue.nodes
  await expect.poll(waiting).toEqual([{ kind: 'ENDORSEMENT' }])

  await goWithin(page, 'moderation')
  await page.getByText(said).first().waitFor()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.getByRole('heading', { name: 'Nothing waits' }).waitFor()
  expect(await shown()).toEqual({ endorsements: { nodes: [{ comment: said }] }, endorsementSummary: { count: 1 } })
  await visitor.reload()
  await widget.getByText(said).waitFor()
  await widget.getByRole('paragraph').filter({ hasText: '1 person would go again' }).waitFor()
  expect(faults).toEqual([])
})
