import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { useBrowser } from '../support/browser.ts'
import { arabic, loginOf, url } from '../support/installation.ts'

const { open } = useBrowser()

test('the Arabic town speaks Arabic from right to left, in the widget and in the admin', async () => {
  const visitor = await open({ locale: 'ar' })
  await visitor.goto(`${url}/demo/${arabic.slug}`)
  const search = visitor.getByRole('searchbox')
  await search.waitFor()
  expect(await search.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')

  const owner = await open({ locale: 'ar' })
  await owner.goto(`${url}/admin/`)
  expect(await owner.evaluate(() => document.documentElement.dir)).toBe('rtl')
})

test('on a phone the list becomes cards and nothing runs off the side', async () => {
  const page = await open({ viewport: { width: 390, height: 844 } })
  await signIn(page, loginOf(arabic.slug, 'OWNER'))
  await page.goto(`${url}/admin/listings`)
  await page.getByRole('list', { name: 'الأنشطة' }).getByRole('link').first().waitFor()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
