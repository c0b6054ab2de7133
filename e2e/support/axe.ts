import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a theme can change for axe; the rest of a page is the same in both. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds in both themes, each looked at when its colours have arrived: everything in the light one, the colours in the other. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    })
    const axe = new AxeBuilder({ page })
    const { violations: list } = await (colorScheme === 'dark' ? axe.withRules(colourRules) : axe).analyze()
    found.push(...list.map(({ id, nodes }) => `${colorScheme}: ${id} at ${nodes[0]?.target.join(' ')}`))
  }
  return found
}
