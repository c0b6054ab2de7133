import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { useBrowser } from '../support/browser.ts'
import { allowOrigin, openHostPage } from '../support/host-page.ts'
import { english, loginOf, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('an owner adds a listing with a pin and sees it at once in the widget on a foreign page', async () => {
  const owner = loginOf(english.slug, 'OWNER')
  const name = `The Quiet Kettle ${Date.now() % 100_000}`
  const page = await open()
  await signIn(page, owner)
  await page.getByRole('link', { name: 'New listing' }).first().click()
  await page.getByRole('textbox', { name: /^Name/ }).first().fill(name)
  await page.getByLabel('Latitude').fill('50.3402')
  await page.getByLabel('Longitude').fill('-4.6321')
  await page.getByRole('button', { name: 'Publish listing' }).first().click()
  await page.getByText(`${name} is published.`).waitFor()

  const script = `<script async src="${url}/widget/v1.js" data-tenant="${english.slug}"></script>`
  const host = await openHostPage(script, url)
  try {
    await allowOrigin(host.origin, owner)
    const visitor = await open()
    await visitor.goto(host.origin)
    await visitor.locator('input[type=search]').fill(name)
    // The same name stands in hidden links for crawlers.
    await visitor.getByText(name).filter({ visible: true }).first().waitFor()
    expect(await visitor.context().cookies()).toEqual([])
  } finally {
    await host.close()
  }
  expect(faults).toEqual([])
})

test('an origin the tenant does not list gets nothing', async () => {
  const script = `<script async src="${url}/widget/v1.js" data-tenant="${english.slug}"></script>`
  const host = await openHostPage(script, url)
  try {
    const visitor = await open()
    await visitor.goto(host.origin)
    await visitor.getByText('The directory cannot be shown here').waitFor()
    expect(await visitor.locator('a.card').count()).toBe(0)
  } finally {
    await host.close()
  }
})
