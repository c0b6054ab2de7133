import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { openHostPage } from '../support/host-page.ts'
import { ask, mailTo, url } from '../support/installation.ts'
import { watchRequests } from '../support/settled.ts'

const { open, faults } = useBrowser()

/** Ends an attribute, then is an element that runs as soon as it stands in a page; `where` says which text it was. */
const bad = (where: string) => `~${where}"><img src=x data-ran onerror=alert(1)>`
/** What a visitor sees in the widget; the rest is for staff. */
const shown = ['name', 'about', 'label', 'value', 'alt', 'comment', 'reply', 'category']

type Id = { id: string }
type Visitor = { visitorForm: { formToken: string } }
type Queue = { moderationQueue: { nodes: { id: string; version: number; kind: string }[] } }

/** A tenant in whose every text somebody tries; answers its slug. */
async function fill(token: string, origin: string): Promise<{ slug: string; listing: string; email: string }> {
  const owner = { authorization: `Bearer ${token}` }
  const make = async (door: string, type: string, input: object): Promise<string> => {
    const data = await ask<Record<string, Id>>(
      `mutation ($input: ${type}!) { ${door}(input: $input) { id } }`,
      { input },
      owner,
    )
    return data[door]?.id ?? ''
  }
  const { tenant } = await ask<{ tenant: { slug: string } }>('{ tenant { slug } }', {}, owner)
  const visitor = { 'x-tenant-id': tenant.slug }
  const forms = await Promise.all([1, 2, 3, 4].map(() => ask<Visitor>('{ visitorForm { formToken } }', {}, visitor)))
  const origins = 'mutation ($o: [String!]!) { setAllowedOrigins(input: { origins: $o }) { id } }'
  await ask(origins, { o: [origin] }, owner)
  const categoryId = await make('createCategory', 'CreateCategoryInput', { name: bad('category') })
  const labels = [{ locale: 'de', label: bad('label') }]
  const field = { categoryId, key: 'told', label: bad('label'), labels, type: 'TEXT' }
  await make('createCategoryField', 'CreateCategoryFieldInput', field)
  await make('createSynonym', 'SynonymInput', { terms: ['~synonym"><b data-ran>', 'harmless'] })
  const listing = await make('createListing', 'CreateListingInput', {
    ...{ name: bad('name'), description: bad('about'), status: 'PUBLISHED', categoryId, tags: [bad('tag')] },
    fields: [{ key: 'told', value: bad('value') }],
    translations: [{ locale: 'de', name: bad('german'), description: bad('germanabout') }],
    imageIds: [await picture(owner)],
  })
  // Nobody fills in a form faster.
  await wait(3_500)
  const endorse = 'mutation ($i: EndorseListingInput!) { endorseListing(input: $i) { id } }'
  const said = { listingId: listing, wouldRepeat: true, comment: bad('comment'), ...forms[0]?.visitorForm }
  const { endorseListing } = await ask<{ endorseListing: Id }>(endorse, { i: said }, visitor)
  // Its entry comes by an event.
  const queue = '{ moderationQueue { nodes { id version kind } } }'
  let entries: { id: string; version: number }[] = []
  for (const end = Date.now() + 60_000; !entries.length && Date.now() < end; await wait(200))
    entries = (await ask<Queue>(queue, {}, owner)).moderationQueue.nodes.map(({ id, version }) => ({ id, version }))
  const decide = 'mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) { decided { id } } }'
  await ask(decide, { i: { entries, decision: 'APPROVE' } }, owner)
  const reply = 'mutation ($id: ID!, $i: ReplyToEndorsementInput!) { replyToEndorsement(id: $id, input: $i) { id } }'
  await ask(reply, { id: endorseListing.id, i: { text: bad('reply') } }, owner)
  const report = 'mutation ($i: ReportContentInput!) { reportContent(input: $i) { id } }'
  const evidenceUrls = [`https://town.example/?q=${encodeURIComponent(bad('evidence'))}`]
  const of = { targetType: 'LISTING', targetId: listing, reason: 'OTHER', details: bad('details'), evidenceUrls }
  await ask(report, { i: { ...of, ...forms[1]?.visitorForm } }, visitor)
  const edit = 'mutation ($i: SuggestListingEditInput!) { suggestListingEdit(input: $i) { id } }'
  const better = { name: bad('proposal'), description: bad('proposed'), note: bad('note') }
  await ask(edit, { i: { listingId: listing, ...better, ...forms[2]?.visitorForm } }, visitor)
  const save = 'mutation ($i: SaveSearchInput!) { saveSearch(input: $i) { id } }'
  const search = { filter: { text: bad('search') }, email: `~${tenant.slug}@people.example`, frequency: 'DAILY' }
  await ask(save, { i: { ...search, consentVersion: '1', ...forms[3]?.visitorForm } }, visitor)
  return { slug: tenant.slug, listing, email: search.email }
}

async function picture(owner: Record<string, string>): Promise<string> {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const bytes = new Uint8Array(Buffer.from(pixel, 'base64'))
  const body = JSON.stringify({ contentType: 'image/png', bytes: bytes.length, purpose: 'listing' })
  const headers = { ...owner, 'content-type': 'application/json' }
  const place = await fetch(`${url}/media/presign`, { method: 'POST', headers, body })
  const to = (await place.json()) as { url: string; key: string; headers: Record<string, string> }
  await fetch(to.url, { method: 'PUT', headers: to.headers, body: bytes })
  const confirm = 'mutation ($i: ConfirmUploadInput!) { confirmUpload(input: $i) { id } }'
  return (await ask<{ confirmUpload: Id }>(confirm, { i: { key: to.key, alt: bad('alt') } }, owner)).confirmUpload.id
}

/** Every sign that a text became more than text: a dialog, an element, a script that the page's policy had to stop. */
async function watch(page: Page): Promise<(where: string) => Promise<string[]>> {
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      if (violatedDirective.startsWith('script')) document.documentElement.dataset.stopped = violatedDirective
    }),
  )
  return async (where) => {
    const elements = await page.locator('[data-ran], [data-stopped]').count()
    return [...ran.splice(0), ...(elements ? [`${elements} elements`] : [])].map((sign) => `${where}: ${sign}`)
  }
}

/** Which of the texts stand on a page, as text or as what a field holds. */
const textsOn = (page: Page): Promise<string[]> =>
  page.locator('body').evaluate((body) => {
    const parts: string[] = []
    const read = (root: Element | ShadowRoot) => {
      parts.push(root.textContent ?? '')
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) read(one.shadowRoot)
        for (const { value } of one.attributes) parts.push(value)
        if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) parts.push(one.value)
      }
    }
    read(body)
    return [...parts.join(' ').matchAll(/~([a-z]+)"><(?:img src=x|b) data-ran/g)].map(([, where = '']) => where)
  })

test('IN-03: what anybody writes anywhere is text: nothing of it runs, in the admin or in the widget on a page without a policy', async () => {
  let made = { slug: '', listing: '', email: '' }
  const script = () => `<script async src="${url}/widget/v1.js" data-tenant="${made.slug}" data-locale="en"></script>`
  const host = await openHostPage(() => script(), url, '', "frame-ancestors 'self'")
  const [signs, seen] = [[] as string[], new Set<string>()]
  try {
    const page = await open()
    const [look, settled] = [await watch(page), watchRequests(page)]
    await found(page, 'Hostile Town', async (token) => {
      made = await fill(token, host.origin)
    })
    for (const path of [
      'listings',
      `listings/${made.listing}`,
      'categories',
      'search-words',
      'pictures',
      'moderation?view=reports',
      'moderation?view=edits',
    ]) {
      await page.goto(`${url}/admin/${path}`)
      await page.getByText('data-ran').or(page.locator('[value*=data-ran]')).first().waitFor({ state: 'attached' })
      await settled()
      // The form asks for its own fields once it is drawn.
      if (path.startsWith('listings/')) await page.getByText('~label"').first().waitFor({ state: 'attached' })
      for (const where of await textsOn(page)) seen.add(where)
      if (await page.locator('a[href*="~evidence"]').count()) seen.add('evidence')
      signs.push(...(await look(path)))
    }
    await page.goto(`${url}/admin/search-words`)
    await page.locator('input[type=email]').fill(made.email)
    await page.keyboard.press('Enter')
    await page.getByText('search">').first().waitFor()
    for (const where of await textsOn(page)) seen.add(where)
    signs.push(...(await look('saved searches')))
    await page.goto(`${url}/admin/imports`)
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const rows = `name,${quoted(bad('column'))}\n${quoted(bad('row'))},${quoted(bad('cell'))}\n`
    const file = { name: `${bad('file')}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('column">').first().waitFor()
    for (const where of await textsOn(page)) seen.add(where)
    signs.push(...(await look('imports')))
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        ...[...shown, 'synonym', 'details', 'evidence', 'tag', 'file', 'column', 'search'],
        ...['proposal', 'proposed', 'note', 'german', 'germanabout'],
      ]),
    )

    const guest = await open()
    const lookAsGuest = await watch(guest)
    await guest.goto(host.origin)
    await guest.locator('a.card').first().click()
    await guest.getByText('reply">').first().waitFor()
    expect(
      (await textsOn(guest)).filter((where, at, all) => shown.includes(where) && all.indexOf(where) === at).sort(),
    ).toEqual([...shown].sort())
    signs.push(...(await lookAsGuest('widget')))
    const mail = await mailTo(made.email, '/saved-search/')
    await guest.goto(mail.match(/http[^\s"<]+\/saved-search\/[^\s"<]+/)?.[0] ?? '')
    await guest.getByText('search">').first().waitFor()
    signs.push(...(await lookAsGuest('page of saved searches')))
  } finally {
    await host.close()
  }
  expect(signs).toEqual([])
  expect(faults).toEqual([])
})
