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

/** What axe finds in both themes, each looked at when its colours have arrived: everything in the light one, the colours in the other. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(async () => {
      // What hears of the theme may draw once more, and that begins anew what fades.
      for (let calm = 0; calm < 3; calm += 1) {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      }
    })
    const rules = colorScheme === 'dark' ? colourRules : null
    let list = await look(page, rules)
    // A page that is still being drawn in its new colours has some of both: a fault is what is there half a second later, too.
    if (list.length) {
      await page.waitForTimeout(500)
      list = await look(page, rules)
    }
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
