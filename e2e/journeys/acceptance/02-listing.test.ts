import { expect, test } from 'vitest'
import { useBrowser } from '../../support/browser.ts'
import { found } from '../../support/founder.ts'
import { ask, url } from '../../support/installation.ts'
import { png } from '../../support/png.ts'
import { goWithin } from '../../support/settled.ts'

const { open, faults } = useBrowser()
const here = { latitude: 50.3402, longitude: -4.6321 }
const picture = { name: 'kettle.png', mimeType: 'image/png', buffer: png({ width: 320, height: 200 }) }

type Near = { listings: { nodes: { name: string; distanceKm: number; images: { url: string; alt: string }[] }[] } }
const near = `query ($lat: Float!, $lng: Float!, $radiusKm: Float!) {
  listings(filter: { near: { lat: $lat, lng: $lng, radiusKm: $radiusKm } }) { nodes { name distanceKm images { url alt } } } }`

test('316: a category, a listing in it with a picture, and a search around it finds it: by the API and in the widget', async () => {
  const page = await open()
  let slug = ''
  await found(page, 'Kettle Quay', async (token) => {
    const { tenant } = await ask<{ tenant: { slug: string } }>(
      '{ tenant { slug } }',
      {},
      { authorization: `Bearer ${token}` },
    )
    slug = tenant.slug
  })
  await goWithin(page, 'categories')
  await page.getByRole('button', { name: 'Add the first category' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Tea rooms')
  await page.getByRole('dialog').getByRole('button', { name: 'Create category' }).click()
  await page.getByText('Tea rooms').first().waitFor()
  await goWithin(page, 'listings/new')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The Quiet Kettle')
  await page.getByRole('textbox', { name: 'Category', exact: true }).click()
  await page.getByRole('option', { name: 'Tea rooms' }).click()
  await page.locator('input[type=file]').setInputFiles(picture)
  await page.getByRole('list', { name: 'Pictures' }).getByRole('textbox').fill('A kettle on the quay')
  await page.getByLabel('Latitude').fill(String(here.latitude))
  await page.getByLabel('Longitude').fill(String(here.longitude))
  await page.getByRole('button', { name: 'Publish listing' }).click()
  await page.getByText('The Quiet Kettle is published.').waitFor()

  const visitor = { 'x-tenant-id': slug }
  // A kilometre to the north; and from there half a kilometre is not enough.
  const around = (radiusKm: number) =>
    ask<Near>(near, { lat: here.latitude + 0.009, lng: here.longitude, radiusKm }, visitor)
  const { nodes } = (await around(2)).listings
  expect(nodes).toMatchObject([{ name: 'The Quiet Kettle', images: [{ alt: 'A kettle on the quay' }] }])
  expect(nodes[0]?.distanceKm).toBeCloseTo(1, 1)
  expect((await around(0.5)).listings.nodes).toEqual([])

  const nearby = await open({ geolocation: here, permissions: ['geolocation'] })
  await nearby.goto(`${url}/demo/${slug}`)
  const widget = nearby.locator('local-directory')
  await widget.getByRole('button', { name: 'Near me' }).click()
  const card = widget.locator('a.card', { hasText: 'The Quiet Kettle' })
  await card
    .getByText(/\b0( |\u00a0)?m\b|\d (m|km)/)
    .first()
    .waitFor()
  await expect
    .poll(() =>
      card
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0)
  expect(faults).toEqual([])
})
