import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { colourRules } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { arabic, english, loginOf, url } from '../support/installation.ts'
import { atBothWidths, overflowing } from '../support/overflow.ts'
import { stretchWords } from '../support/stretched.ts'
import { latinWords } from '../support/words.ts'

const { open, faults } = useBrowser()
const doors = ['forgot', 'reset#token=none', 'confirm#token=none', 'join#token=none', 'register', 'sign-up']
const pages = [
  'listings',
  'listings/new',
  'categories',
  'brand',
  'domains',
  'settings',
  'settings/data',
  'team',
  'keys',
  'audit',
  'notifications',
  'notifications/preferences',
  'account',
  'security',
]

test('every page of the admin passes axe in the light and in the dark theme', async () => {
  // Both at once: axe works in the page, and two pages work side by side.
  const found = await Promise.all([adminIn('light'), adminIn('dark')])
  expect(found.flat()).toEqual([])
  expect(faults).toEqual([])
}, 240_000)

async function adminIn(colorScheme: 'light' | 'dark'): Promise<string[]> {
  const page = await open({ colorScheme, reducedMotion: 'reduce' })
  await page.goto(`${url}/admin/`)
  await page.getByLabel('E-mail').waitFor()
  const look = (where: string): Promise<string[]> => violations(page, where, colorScheme)
  const found: string[] = await look('log-in')
  for (const path of doors) {
    await page.goto(`${url}/admin/${path}`)
    await page.getByRole('heading').first().waitFor()
    found.push(...(await look(path)))
  }
  await signIn(page, loginOf(english.slug, 'ADMIN'))
  for (const path of pages) {
    await page.goto(`${url}/admin/${path}`)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    found.push(...(await look(path)))
  }
  await page.goto(`${url}/admin/listings`)
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('button', { name: 'More actions' }).waitFor()
  await page.waitForLoadState('networkidle')
  found.push(...(await look('a listing')))
  return found.map((violation) => `${colorScheme} ${violation}`)
}

test('in words that are 40 % longer no page of the admin runs over, has a word left that is no translation, or a title that is not its own', async () => {
  const page = await open({ locale: 'ar', reducedMotion: 'reduce' })
  await stretchWords(page)
  const found: string[] = []
  const titles = new Set<string>()
  const look = async (path: string) => {
    await page.goto(`${url}/admin/${path}`)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.lang), path).toBe('ar')
    await atBothWidths(page, async (width) => {
      const faulty = [...(await latinWords(page)), ...(await overflowing(page))]
      found.push(...faulty.map((fault) => `${path}, ${width}: ${fault}`))
    })
    expect(await page.title(), path).toContain('⟦')
    titles.add(await page.title())
  }
  for (const path of doors) await look(path)
  await page.goto(`${url}/admin/`)
  const { email, password } = loginOf(arabic.slug, 'OWNER')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('input[name=email]').waitFor({ state: 'detached' })
  for (const path of [...pages, 'nothing-here', 'platform/tenants']) await look(path)
  expect(found).toEqual([])
  expect(titles.size).toBe(doors.length + pages.length + 2)
}, 120_000)

test.each([
  [english.slug, 'light'],
  [english.slug, 'dark'],
  [arabic.slug, 'light'],
] as const)('the widget of %s passes axe in the %s theme', async (slug, colorScheme) => {
  const page = await open({ colorScheme, reducedMotion: 'reduce' })
  await page.goto(`${url}/demo/${slug}`)
  await page.waitForLoadState('networkidle')
  expect(await violations(page, 'the widget', colorScheme)).toEqual([])
})

/** Everything in the light theme, what the colours can change in the dark one. */
async function violations(
  page: Awaited<ReturnType<typeof open>>,
  where: string,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations: list } = await (colorScheme === 'dark' ? axe.withRules(colourRules) : axe).analyze()
  return list.map(
    ({ id, nodes }) =>
      `${where}: ${id} at ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
}
