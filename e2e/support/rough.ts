import type { Page } from 'playwright-core'

/** JOURNEYS_SLOW: how many times slower a page's processor is. JOURNEYS_LATE: by how many milliseconds at most an answer comes later, each by chance. */
const slow = Number(process.env.JOURNEYS_SLOW ?? 1)
const late = Number(process.env.JOURNEYS_LATE ?? 0)

/** A rougher machine than this one, to look for what only such a one shows: `JOURNEYS_SLOW=5 JOURNEYS_LATE=800 npm test -- journeys`. */
export async function roughen(page: Page): Promise<void> {
  if (slow > 1) {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow })
  }
  if (late)
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * late))
      // A page that is gone meanwhile asks for nothing any more.
      await route.fallback().catch(() => undefined)
    })
}
