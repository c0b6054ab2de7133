import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { atBothWidths, overflowing } from './overflow.ts'
import { latinWords } from './words.ts'

type Words = { [key: string]: string | Words }
const manifest = new URL('../../admin/dist/manifest.json', import.meta.url)

/**
 * The admin speaks a language that nobody has: English between brackets with every vowel twice, about 40 % longer, in the place
 * of Arabic, so from right to left. What then stands in Latin letters outside brackets was never meant to be translated, for the
 * dates and names of the browser come in Arabic; and what is too narrow for long words runs over.
 */
export async function stretchWords(page: Page): Promise<void> {
  const built = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string } | undefined>
  const english = built['src/words.en.ts']?.file
  if (!english) throw new Error('The build of the admin has no English words of their own.')
  const body = `import { words as english } from '/admin/${english}'
const stretch = ${stretch.toString()}
export const words = stretch(english)
export const refusals = {}`
  // Not `page.route`: with that the browser keeps nothing, and every page of a walk loads every script anew.
  const browser = await page.context().newCDPSession(page)
  browser.on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [{ name: 'content-type', value: 'text/javascript' }]
    const answer = { requestId, responseCode: 200, responseHeaders, body: Buffer.from(body).toString('base64') }
    void browser.send('Fetch.fulfillRequest', answer)
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*/assets/words.ar-*.js' }] })
}

/** Runs in the page: it names nothing but itself. */
export function stretch(words: Words): Words {
  const long = (text: string) =>
    `⟦${text
      .split(/(\{\{\w+\}\})/)
      .map((part, at) => (at % 2 ? part : part.replace(/[aeiou]/g, '$&$&')))
      .join('')}⟧`
  const found: Words = {}
  for (const [key, value] of Object.entries(words)) {
    found[key] = typeof value === 'string' ? long(value) : stretch(value)
    // English has two plural forms, the language in whose place this stands has six.
    if (typeof value === 'string' && key.endsWith('_other'))
      for (const form of ['zero', 'two', 'few', 'many']) found[key.replace(/other$/, form)] ??= long(value)
  }
  return found
}

/**
 * On a page in stretched words, at both widths: what is no translation, and what runs over. `given`: words that people chose, where
 * the page does not mark them as such. Fails where nothing is said in stretched words.
 */
export async function strayWords(page: Page, where: string, given = /^$/): Promise<string[]> {
  const found: string[] = []
  if (!(await page.locator('body').textContent())?.includes('⟦')) found.push(`${where}: not in stretched words`)
  await atBothWidths(page, async (width) => {
    const words = (await latinWords(page)).filter((word) => !given.test(word))
    found.push(...[...words, ...(await overflowing(page))].map((fault) => `${where}, ${width}: ${fault}`))
  })
  return found
}
