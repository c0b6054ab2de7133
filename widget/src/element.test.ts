import { afterEach, describe, expect, test, vi } from 'vitest'
import { clearPage, pageWith, partsOf, until } from './testing/page.js'
import { boot, card, record } from './testing/town.js'

afterEach(async () => {
  clearPage()
  // Elements let go of the page one tick after they have left it.
  await new Promise((resolve) => setTimeout(resolve))
})

const two = [card(), card({ id: 'l-oak', slug: 'oak-books', name: 'Oak Books', cover: [] })]
const named = (question: { variables: Record<string, unknown> }) => ('deep' in question.variables ? 'boot' : 'other')

describe('the element', () => {
  test('asks once, and shows what it was told', async () => {
    const { inside, asked } = pageWith({ tenant: 'lindow' }, () => boot(two))
    await until(() => inside('a.card'))
    expect(asked.map(named)).toEqual(['boot'])
    expect(asked[0]?.variables).toEqual({
      filter: {},
      sort: 'RELEVANCE',
      first: 12,
      slug: null,
      deep: false,
      locale: 'und',
    })
    expect(inside('.card-name')?.textContent).toBe('Café Rose')
    expect(inside('[role=status]')?.textContent).toBe('2 results')
    expect([...(inside<HTMLSelectElement>('select')?.options ?? [])].map(({ text }) => text.trim())).toEqual([
      'All categories',
      'Food (3)',
      'Cafés (2)',
    ])
  })

  test('keeps the names of its parts', async () => {
    const { element, inside } = pageWith({ tenant: 'lindow' }, () => boot(two, record()))
    await until(() => inside('a.card'))
    expect(partsOf(element)).toMatchInlineSnapshot(`
      [
        "card",
        "card-name",
        "chip",
        "input",
        "list",
        "picture",
        "root",
        "select",
        "toolbar",
      ]
    `)
    inside('a.card')?.click()
    await until(() => inside('[part~=hours]'))
    expect(partsOf(element)).toMatchInlineSnapshot(`
      [
        "about",
        "actions",
        "back",
        "button",
        "card",
        "card-name",
        "chip",
        "contact",
        "endorsements",
        "facts",
        "gallery",
        "hours",
        "input",
        "link",
        "list",
        "picture",
        "record",
        "record-name",
        "root",
        "select",
        "toolbar",
      ]
    `)
  })

  test('shows words from outside as words', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const listing = record({
      name: evil,
      words: { locale: null, description: evil },
      website: 'javascript:alert(1)',
      email: 'a@b?bcc=c@d',
    })
    history.replaceState(null, '', '?listing=cafe-rose')
    const { element, inside } = pageWith({ tenant: 'lindow' }, () => boot([card({ name: evil })], listing))
    await until(() => inside('[part~=about]'))
    expect(inside('h2')?.textContent).toBe(evil)
    expect(element.shadowRoot?.querySelectorAll('[onerror]')).toHaveLength(0)
    expect(element.querySelectorAll('[onerror]')).toHaveLength(0)
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.way[href]') ?? [])].map(
      ({ href }) => href,
    )
    expect(links.map((href) => new URL(href).protocol).sort()).toEqual(['https:', 'https:', 'tel:', 'tel:'])
  })

  test('opens the listing of a deep link with its first request', async () => {
    history.replaceState(null, '', '?listing=old-rose')
    const { inside, asked } = pageWith({ tenant: 'lindow' }, () => boot(two, record()))
    await until(() => inside('h2'))
    expect(asked[0]?.variables).toMatchObject({ slug: 'old-rose', deep: true })
    expect(asked).toHaveLength(1)
    expect(location.search).toBe('?listing=cafe-rose')
  })

  test('says so when the listing of a deep link is gone', async () => {
    history.replaceState(null, '', '?listing=nowhere')
    const { inside } = pageWith({ tenant: 'lindow' }, () => boot(two, null))
    await until(() => inside('.record .notice-title'))
    expect(inside('.record .notice-title')?.textContent).toBe('This entry is no longer listed')
  })

  test('Escape closes a listing, and the keyboard is back on its card', async () => {
    const { element, inside } = pageWith({ tenant: 'lindow' }, (asked) =>
      named(asked) === 'boot' ? boot(two) : { listing: record() },
    )
    await until(() => inside('a.card'))
    inside('a.card')?.click()
    await until(() => inside('h2'))
    expect(inside('.browse')?.hidden).toBe(true)
    inside('.back')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    await until(() => !inside('.record'))
    expect(inside('.browse')?.hidden).toBe(false)
    expect(element.shadowRoot?.activeElement?.getAttribute('data-slug')).toBe('cafe-rose')
  })

  test('of many tags the first are shown, and whoever asks for the others stands at the first of them', async () => {
    const tags = Array.from({ length: 13 }, (_, at) => `tag ${at + 1}`)
    const { element, inside } = pageWith({ tenant: 'lindow' }, (asked) =>
      named(asked) === 'boot' ? boot(two) : { listing: record({ tags }) },
    )
    ;(await until(() => inside('a.card'))).click()
    await until(() => inside('.record .tags'))
    const chips = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.record .tags button') ?? [])]
    expect(chips()).toHaveLength(11)
    chips()[10]?.focus()
    chips()[10]?.click()
    await until(() => chips().length === 13)
    await until(() => element.shadowRoot?.activeElement?.textContent === 'tag 11')
  })

  test('arrow keys walk the cards, of which one is a stop of the Tab key', async () => {
    const { element, inside } = pageWith({ tenant: 'lindow' }, () => boot(two))
    await until(() => inside('a.card'))
    const cards = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('a.card') ?? [])]
    expect(cards.map(({ tabIndex }) => tabIndex)).toEqual([0, -1])
    cards[0]?.focus()
    inside('ul.list')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    await until(() => cards[1]?.tabIndex === 0)
    expect(element.shadowRoot?.activeElement).toBe(cards[1])
  })

  test('a picture that does not load becomes the initial of its name', async () => {
    const { inside } = pageWith({ tenant: 'lindow' }, () => boot([card()]))
    const picture = await until(() => inside<HTMLImageElement>('a.card img'))
    expect(picture.srcset).toContain('/media/rose-400.webp 400w')
    picture.dispatchEvent(new Event('error'))
    expect((await until(() => inside('.initial')))?.textContent).toBe('C')
  })

  test('a failure is shown with a way on, and the way works', async () => {
    let broken = true
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const refusal = () =>
      Response.json({ errors: [{ message: 'Down', extensions: { code: 'INTERNAL', requestId: 'req-7' } }] })
    const { inside } = pageWith({ tenant: 'lindow' }, () => (broken ? refusal() : boot(two)))
    await until(() => inside('.notice'))
    expect(inside('.notice')?.textContent).toContain('req-7')
    broken = false
    inside('.notice button')?.click()
    await until(() => inside('a.card'))
  })

  test('writes links and facts for crawlers beside the page’s own children, and takes them away with it', async () => {
    const { element, inside } = pageWith({ tenant: 'lindow' }, () => boot([card({ name: '</script>' })]))
    const own = document.createElement('p')
    element.append(own)
    await until(() => inside('a.card'))
    expect(element.querySelector('a')?.href).toBe('http://town.example/?listing=cafe-rose')
    const facts = element.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
    expect(facts).not.toContain('<')
    expect(JSON.parse(facts)).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [{ position: 1, name: '</script>' }],
    })
    element.remove()
    await until(() => element.children.length === 1)
    expect(element.firstChild).toBe(own)
  })

  test('a brand that is not saved yet is worn at once', async () => {
    const { element, inside } = pageWith({ tenant: 'lindow', theme: 'dark' }, () => boot(two))
    await until(() => inside('a.card'))
    const colors = { primary: '#aa0000', accent: '#00aa00', background: '#000000', surface: '#111111', text: '#ffffff' }
    element.branding = { font: 'MONO', radius: 0, colorScheme: 'LIGHT', colors, darkColors: colors }
    const css = element.shadowRoot?.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('')
    expect(css).toContain('#aa0000')
    expect(inside('.root')?.dataset.scheme).toBe('dark')
  })

  test('as a single card asks for that listing alone, and opens it in place', async () => {
    const { inside, asked } = pageWith({ tenant: 'lindow', view: 'listing', slug: 'cafe-rose' }, ({ hash }) =>
      hash.includes('DirectoryOne') ? { tenant: boot([]).tenant, listing: card() } : { listing: record() },
    )
    await until(() => inside('a.card'))
    expect(asked[0]?.variables).toEqual({ slug: 'cafe-rose', locale: 'und' })
    expect(inside('.toolbar')).toBeNull()
    inside('a.card')?.click()
    await until(() => inside('h2'))
  })

  test('begins with the search of the address, and goes back with it', async () => {
    history.replaceState(null, '', '?ld-tags=terrace')
    const { inside, asked } = pageWith({ tenant: 'lindow' }, () => boot(two))
    await until(() => inside('.removable .chip'))
    expect(asked[0]?.variables).toMatchObject({ filter: { anyTags: ['terrace'] } })
    inside('.removable .chip')?.click()
    await until(() => location.search === '')
    history.replaceState(null, '', '?ld-openNow=true')
    dispatchEvent(new PopStateEvent('popstate'))
    await until(() => inside('.chip[aria-pressed=true]'))
    expect(asked.at(-1)?.variables).toMatchObject({ filter: { openNow: true } })
  })

  const refusal = () =>
    Response.json({ errors: [{ message: 'No such field', extensions: { code: 'BAD_USER_INPUT', fields: [] } }] })
  const seats = { key: 'seats', label: 'Seats', labels: [], type: 'NUMBER', unit: null, options: [] }
  const wants = { key: 'wants', label: 'Kitchen', labels: [], type: 'CHOICE', unit: null }
  const facets = {
    tags: [],
    priceLevels: [],
    openNow: 0,
    featured: 0,
    withPhoto: 0,
    fields: [
      { field: seats, values: [], range: { min: '4', max: '90' } },
      { field: { ...wants, options: [{ value: 'gr', label: 'Greek', labels: [] }] }, values: [], range: null },
    ],
  }

  test('lets go of a field that is gone since, and of nothing else', async () => {
    history.replaceState(null, '', '?listing=cafe-rose&ld-tags=terrace&ld-fields=%7B%22key%22%3A%22old%22%7D')
    const { inside, asked } = pageWith({ tenant: 'lindow' }, ({ variables }) =>
      JSON.stringify(variables).includes('old') ? refusal() : boot(two, record()),
    )
    await until(() => inside('h2'))
    expect(asked.map(({ variables }) => variables.filter)).toEqual([
      { anyTags: ['terrace'], fields: [{ key: 'old' }] },
      { anyTags: ['terrace'] },
    ])
    expect(location.search).toBe('?listing=cafe-rose&ld-tags=terrace')
  })

  test('filters by fields: bounds that contradict give way, what nobody has can be let go, and a refusal leaves the controls', async () => {
    history.replaceState(null, '', `?ld-fields=${encodeURIComponent('{"key":"wants","anyOf":"gr"}')}`)
    let broken = false
    const { inside, asked, element } = pageWith({ tenant: 'lindow' }, ({ hash, variables }) => {
      if (!hash.includes('DirectoryFacets')) return 'deep' in variables ? boot(two) : { listings: boot(two).listings }
      return broken ? refusal() : { listings: { facets } }
    })
    await until(() => inside('.removable .chip')?.textContent === 'Kitchen: Greek')
    inside('.toolbar > .chips > [aria-expanded]')?.click()
    await until(() => inside('.filters input'))
    const inputs = () => [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.filters input') ?? [])]
    const write = (at: number, text: string) => {
      const input = inputs()[at] as HTMLInputElement
      input.value = text
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const filtered = () => JSON.stringify(Object(asked.at(-1)?.variables.filter).fields)
    expect(inside('.filters .chip[aria-pressed=true]')?.textContent).toBe('Greek0')
    inside('.filters .chip[aria-pressed=true]')?.click()
    await until(() => location.search === '')
    write(0, '50')
    await until(() => filtered() === '[{"key":"seats","min":"50"}]')
    broken = true
    write(1, '20')
    await until(() => filtered() === '[{"key":"seats","max":"20"}]')
    await until(() => inside('.filters .notice'))
    expect(inputs().map(({ value }) => value)).toEqual(['', '20'])
  })
})
