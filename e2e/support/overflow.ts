import type { Page } from 'playwright-core'

const widths = { desktop: 1280, phone: 390 }

/** Looks at a page as wide as a desk and as narrow as a hand, beginning with the width it has: `look` once at each. */
export async function atBothWidths(page: Page, look: (width: keyof typeof widths) => Promise<void>): Promise<void> {
  const now = page.viewportSize()?.width
  const order = (['desktop', 'phone'] as const).toSorted(
    (a, b) => Number(widths[b] === now) - Number(widths[a] === now),
  )
  for (const width of order) {
    if (widths[width] !== page.viewportSize()?.width) {
      await page.setViewportSize({ width: widths[width], height: 844 })
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    }
    await look(width)
  }
}

/** What sticks out of the page to either side, or is cut off by its own box without an ellipsis; by its words. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = new Set<string>()
    if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth - clientWidth} px too wide`)
    const scrolls = (element: Element | null): boolean =>
      !!element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const [text, element] = [texts.currentNode.textContent?.trim(), texts.currentNode.parentElement]
      if (!text || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const { left, right, width } = range.getBoundingClientRect()
      const style = getComputedStyle(element)
      const hidden = element.clientWidth <= 1 || style.clipPath !== 'none'
      if (width === 0 || hidden) continue
      const outside = left < -1 || right > clientWidth + 1
      const cut =
        style.overflowX === 'hidden' &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      if ((outside && !scrolls(element)) || cut) found.add(`${cut ? 'cut off' : 'outside'}: ${text.slice(0, 60)}`)
    }
    return [...found]
  })
}
