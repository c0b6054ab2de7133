import type { Page } from 'playwright-core'

/** Moves the focus with Tab alone until it stands on what is wanted: by its label, its name or its words. */
export async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    const here = await page.evaluate(() => {
      const { activeElement } = document
      const label = (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent
      return activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? ''
    })
    if (here.trim().replace(/ \*$/, '') === wanted) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never reached ${wanted}.`)
}
