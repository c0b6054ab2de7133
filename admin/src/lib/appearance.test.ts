import { afterEach, expect, it, vi } from 'vitest'
import boot from '../boot.js?raw'
import { chooseLanguage, directionOf, LANGUAGES } from './appearance'
import { remember } from './storage'

const page = document.documentElement
const asItWas = { lang: page.lang, dir: page.dir }
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(page, asItWas)
})

it.each([
  [undefined, undefined, ['de-AT', 'en'], 'de'],
  [undefined, 'fr', ['ar-EG'], 'ar'],
  [undefined, 'ar', ['de'], 'ar'],
  ['de', 'ar', ['en'], 'de'],
  ['xx', undefined, ['ja'], 'en'],
] as const)(
  'before the first paint the page has the language it will speak: %s, %s, %s',
  (own, tenant, device, spoken) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([...device])
    remember('language', own)
    remember('tenantLanguage', tenant)
    // As the browser runs it: a script of its own, before anything else.
    new Function(boot)()
    expect([page.lang, page.dir]).toEqual([spoken, directionOf(spoken)])
    expect(chooseLanguage()).toBe(spoken)
  },
)

it('knows before the first paint every language there is', () => {
  for (const language of LANGUAGES) {
    remember('language', language)
    new Function(boot)()
    expect(page.lang).toBe(language)
  }
})
