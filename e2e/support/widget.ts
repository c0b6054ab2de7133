import type { Locator, Page } from 'playwright-core'
import { url } from './installation.ts'

/** The tenant's demo page with the widget drawn on it; `query` such as `?listing=slug`. */
export async function openDemo(page: Page, slug: string, query = ''): Promise<Locator> {
  await page.goto(`${url}/demo/${slug}${query}`)
  const widget = page.locator('local-directory')
  await widget
    .locator(query ? '[part~=record-name]' : 'a.card')
    .first()
    .waitFor()
  return widget
}

/** The search field: a plain one until it is touched, a combobox with suggestions from then on. */
export function searchField(widget: Locator): Locator {
  return widget.locator('input[type=search]')
}

/** What the keyboard is on, inside the widget too: the slug of a card, the search field, or the words of a button. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let node = document.activeElement
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
    if (!(node instanceof HTMLElement)) return ''
    return node.dataset.slug ?? (node instanceof HTMLInputElement ? node.type : (node.textContent?.trim() ?? ''))
  })
}

/** Presses a key until the keyboard is on what is wanted, as someone without a mouse does. */
export async function pressUntil(page: Page, key: string, wanted: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.keyboard.press(key)
    if ((await focused(page)) === wanted) return
  }
  throw new Error(`${key} never reached ${wanted}; the keyboard is on ${await focused(page)}.`)
}

export interface Heard {
  type: string
  detail: Record<string, unknown>
}

/** Keeps every event of the widget that reaches the page, from before the page has begun. */
export async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript(() => {
    const heard: { type: string; detail: unknown }[] = []
    Object.assign(window, { heard })
    for (const type of ['ld:ready', 'ld:search', 'ld:listing-view', 'ld:error'])
      document.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail }))
  })
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
}

/** How much of the page has moved by itself so far (CLS), from before the page has begun. */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift)
}
