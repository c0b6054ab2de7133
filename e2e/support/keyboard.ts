import type { Page } from 'playwright-core'

/** What has the focus: by its label, its name or its words. */
export async function focused(page: Page): Promise<string> {
  const here = await page.evaluate(() => {
    const { activeElement } = document
    const label = (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent
    return activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? ''
  })
  return here.trim().replace(/ \*$/, '')
}

/** Moves the focus with Tab alone until it stands on what is wanted. */
export async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  // What the library focuses a moment late, after a dialog or a menu has opened or closed, it has by then.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 20)))
  for (let at = 0; at < 60; at += 1) {
    if ((await focused(page)) === wanted) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never reached ${wanted}.`)
}
