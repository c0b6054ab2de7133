import type { Page } from 'playwright-core'

/** What is written in Latin letters in any language; `English` is that language in its own words. */
const everywhere =
  /^(API|CSV|JSON|PDF|PNG|JPEG|WebP|AVIF|GIF|DNS|TXT|CNAME|ANAME|IP|QR|URL|Enter|Escape|OpenStreetMap|PostgreSQL|Node.js|Redis|zip|theme|www|UTC|English|Deutsch)$/

/**
 * Latin words that a page speaks to its reader, in its text and in what a screen reader says of it. Not: what people wrote and are
 * called (`dir="auto"`), addresses and codes (left to right by their mark), other languages' own names (`lang`).
 */
export async function latinWords(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const own =
      'script, style, noscript, [aria-hidden=true], code, kbd, pre, bdi, .ltr, [dir=ltr]:not(html), [dir=auto], [lang]:not(html)'
    // A name that stands on the page stands in what a screen reader says of its row, too.
    const names = [...document.querySelectorAll<HTMLElement>(own)].map(({ textContent }) => textContent ?? '')
    const unnamed = (text: string) =>
      names.filter((name) => name.length > 1).reduce((rest, name) => rest.replaceAll(name, ''), text)
    const found: string[] = [unnamed(document.title)]
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode())
      if (!texts.currentNode.parentElement?.closest(own)) found.push(texts.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (!element.closest(own)) found.push(unnamed(element.getAttribute(name) ?? ''))
    return found
  })
  // What stands between the marks of a direction is an address too, and a migration is called as its file is.
  const words = said.flatMap(
    (text) => outside(text.replace(/\u2066[^\u2069]*\u2069|\b\d{4}_\w+/g, '')).match(/[A-Za-z][\w.@/:-]+/g) ?? [],
  )
  return [...new Set(words)].filter((word) => !everywhere.test(word.replace(/[.:]$/, '')))
}

/** Without what stands between the brackets of `stretchWords`; a sentence may stand within another. */
function outside(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '')
  return rest === text ? text : outside(rest)
}
