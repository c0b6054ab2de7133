import type { Page } from 'playwright-core'

/** Something a browser was shown or told, and where. */
export type Seen = { where: string; text: string }

/** Writes down every answer of the network from now on: address, headers and content. */
export function listenTo(page: Page): () => Promise<Seen[]> {
  const told: Promise<Seen>[] = []
  page.on('response', (answer) => {
    const where = `answer of ${new URL(answer.url()).pathname}`
    const content = answer.body().then((body) => body.toString('utf8'))
    const all = Promise.all([answer.allHeaders(), content.catch(() => '')])
    told.push(
      all.then(
        ([headers, text]) => ({ where, text: `${answer.url()}\n${JSON.stringify(headers)}\n${text}` }),
        () => ({ where, text: '' }),
      ),
    )
  })
  return () => Promise.all(told)
}

/** All that stands on a page, shadow roots included: title, text, attributes, accessible names, manifest, what is stored. */
export async function everythingOn(page: Page, where: string): Promise<Seen> {
  const parts = await page.evaluate(async () => {
    const found = [document.title, document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    const walk = (root: Document | ShadowRoot): void => {
      found.push((root instanceof Document ? root.body : root).textContent ?? '')
      for (const element of root.querySelectorAll('*')) {
        for (const { value } of element.attributes) found.push(value)
        if (element.shadowRoot) walk(element.shadowRoot)
      }
    }
    walk(document)
    const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href
    if (manifest) found.push(await (await fetch(manifest)).text())
    return found
  })
  return { where, text: [...parts, await page.locator('body').ariaSnapshot()].join('\n') }
}
