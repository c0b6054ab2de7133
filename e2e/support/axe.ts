import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a theme can change for axe; the rest of a page is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block']
/** Of what passes, axe would otherwise work out the address of every element, which nobody reads. */
const options = { resultTypes: ['violations' as const] }

type Violation = { id: string; nodes: { target: unknown[] }[] }
type Axe = { axe?: { run: (context: unknown, options: object) => Promise<{ violations: Violation[] }> } }
const script = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds in both themes: everything in the light one, the colours in the other. With reduced motion a page has its colours at once. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // What hears of the theme draws once more: that is one frame, and what faded before the motion was reduced ends in it.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const list = await look(page, colorScheme === 'dark' ? colourRules : null)
    found.push(
      ...list.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(addressOf).slice(0, 3).join(', ')}`),
    )
  }
  return found
}

const addressOf = ({ target }: Violation['nodes'][number]): string => target.join(' ')

/** Axe comes to a page once. The library brings it along anew for each look, and a second page to sum up frames in: for those it is needed. */
async function look(page: Page, rules: string[] | null): Promise<Violation[]> {
  if (page.frames().length > 1) {
    const axe = new AxeBuilder({ page }).options(options)
    return (await (rules ? axe.withRules(rules) : axe).analyze()).violations
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  const only = rules ? { ...options, runOnly: { type: 'rule', values: rules } } : options
  return page.evaluate(async (given) => {
    const { violations: list } = (await (window as unknown as Axe).axe?.run(document, given)) ?? { violations: [] }
    return list.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }))
  }, only)
}
