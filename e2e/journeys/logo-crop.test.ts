import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { url } from '../support/installation.ts'
import { png } from '../support/png.ts'

const { open, faults } = useBrowser()
const mark = { x: 40, y: 20, width: 80, height: 40 }
const file = { name: 'logo.png', mimeType: 'image/png', buffer: png({ width: 200, height: 100, mark }) }

/** How large a picture is that the page shows by this name. */
const sizeOf = (page: Page, name: string) =>
  page
    .getByRole('img', { name, exact: true })
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])

test('a logo is cut to what is drawn, by the keyboard alone, and a tab picture to a square, before they are uploaded', async () => {
  const page = await open({ reducedMotion: 'reduce' })
  await found(page, 'Crop Town')
  await page.goto(`${url}/admin/brand`)
  const upload = page.locator('input[type=file]')
  await upload.first().waitFor({ state: 'attached' })
  await upload.first().setInputFiles(file)
  const dialog = page.getByRole('dialog', { name: 'Logo' })
  await dialog.getByRole('button', { name: 'Use picture' }).waitFor()
  await dialog.getByRole('slider', { name: 'Width' }).waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Trim empty edges' }).press('Enter')
  const width = dialog.getByRole('slider', { name: 'Width' })
  // The mark and a pixel around it: 82 of 200 pixels.
  await expect.poll(() => width.inputValue()).toBe('41')
  await width.press('ArrowLeft')
  await expect.poll(() => width.inputValue()).toBe('40')
  await dialog.getByRole('button', { name: 'Use picture' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('img', { name: 'Logo of Crop Town', exact: true }).waitFor()
  await expect.poll(() => sizeOf(page, 'Logo of Crop Town')).toEqual([80, 42])

  await upload.last().setInputFiles(file)
  const tab = page.getByRole('dialog', { name: 'Tab picture' })
  const side = tab.getByRole('slider', { name: 'Size' })
  await side.press('Home')
  await side.press('End')
  await tab.getByRole('slider', { name: 'From the left' }).press('Home')
  await tab.getByRole('button', { name: 'Use picture' }).press('Enter')
  await page.getByRole('img', { name: 'Tab picture of Crop Town' }).waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The brand is saved').waitFor()
  expect(faults).toEqual([])
})
