import type { Directory } from './directory.js'

const MARK = 'data-ld'

/**
 * What crawlers read: plain links and JSON-LD as light children of the element. A shadow host does not draw its light
 * children, so nobody sees them twice; the page's own children (a fallback, say) stay untouched.
 */
export function writeCrawlable(host: Element, { results, record, link, settings }: Directory): void {
  if (!settings.param) return
  const cards = results.cards.value
  const links = document.createElement('nav')
  links.setAttribute(MARK, 'links')
  for (const { slug, localized } of cards) {
    const anchor = document.createElement('a')
    anchor.href = link.hrefOf(slug)
    anchor.textContent = localized.name
    links.append(anchor)
  }
  const open = record.listing.value
  const facts = open ? { url: link.hrefOf(open.slug), ...asObject(open.jsonLd) } : listFacts(cards, link.hrefOf)
  const json = document.createElement('script')
  json.setAttribute(MARK, 'facts')
  json.type = 'application/ld+json'
  // As a text node: a page that demands Trusted Types refuses `textContent` of any script, even of one that is data.
  json.append(JSON.stringify(facts).replaceAll('<', '\\u003c'))
  clearCrawlable(host)
  host.append(links, json)
}

export function clearCrawlable(host: Element): void {
  for (const child of host.querySelectorAll(`:scope > [${MARK}]`)) child.remove()
}

function listFacts(cards: { slug: string; localized: { name: string } }[], hrefOf: (slug: string) => string): object {
  const itemListElement = cards.map(({ slug, localized }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: localized.name,
    url: hrefOf(slug),
  }))
  return { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
