import { afterEach, describe, expect, test } from 'vitest'
import { formWords } from './panels/forms/words.js'
import { clearPage, pageWith, until } from './testing/page.js'
import { boot, card, record } from './testing/town.js'

afterEach(async () => {
  clearPage()
  localStorage.clear()
  await new Promise((resolve) => setTimeout(resolve))
})

/** What follows an act has happened. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 100))

const pass = { formToken: 'form', visitorToken: 'browser', waitSeconds: 0 }
const answers = (send: (input: Record<string, unknown>) => unknown) => (asked: { hash: string; variables: object }) => {
  if (asked.hash.startsWith('\n  mutation')) return send((asked.variables as { input: Record<string, unknown> }).input)
  if (asked.hash.includes('DirectoryForm'))
    return { visitorForm: pass, tenant: { name: 'L', legalLinks: { privacy: null } } }
  if (asked.hash.includes('DirectoryOne')) return { tenant: boot([]).tenant, listing: card() }
  if (!('deep' in asked.variables)) return { listing: record() }
  return asked.variables.deep ? boot([card()], record()) : boot([card()])
}

describe('a form', () => {
  test('is sent with its pass, thanks, tells the page no more than that, and only then keeps which browser it is', async () => {
    const sent: Record<string, unknown>[] = []
    const { element, inside } = pageWith(
      { tenant: 'lindow', view: 'enquire', slug: 'cafe-rose' },
      answers((input) => {
        sent.push(input)
        return { submitEnquiry: { id: 'q' } }
      }),
    )
    const told: unknown[] = []
    element.addEventListener('ld:lead-captured', (event) => told.push((event as CustomEvent).detail))
    const form = await until(() => inside<HTMLFormElement>('form.form'))
    const type = (name: string, value: string) => {
      const field = inside<HTMLInputElement>(`[name=${name}]`)
      if (!field) throw new Error(name)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    type('message', ' Are dogs welcome? ')
    type('name', 'Ada')
    type('email', 'ada@visitor.example')
    const submit = () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    submit()
    expect(sent).toEqual([])
    const box = inside<HTMLInputElement>('[type=checkbox]')
    if (box) box.checked = true
    box?.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => inside('.form > .button')?.getAttribute('aria-disabled') !== 'true')
    expect(localStorage.length).toBe(0)
    submit()
    await until(() => inside('.thanks'))
    expect(sent).toEqual([
      {
        ...{
          formToken: 'form',
          visitorToken: 'browser',
          honeypot: '',
          listingId: 'l-rose',
          consentVersion: 'widget-2026-11',
        },
        ...{ message: 'Are dogs welcome?', name: 'Ada', email: 'ada@visitor.example', phone: null },
      },
    ])
    expect(told).toEqual([{ id: 'l-rose', slug: 'cafe-rose' }])
    expect(localStorage.getItem('ld-visitor:lindow')).toBe('browser')
  })

  test('says what is wrong beside the field, keeps every word, and can be sent again', async () => {
    let wrong = true
    const fields = [{ path: 'input.email', message: 'Write an address.' }]
    const refusal = { errors: [{ message: 'No', extensions: { code: 'BAD_USER_INPUT', fields } }] }
    const { inside } = pageWith(
      { tenant: 'lindow', view: 'endorse', slug: 'cafe-rose' },
      answers(() => (wrong ? Response.json(refusal) : { endorseListing: { id: 'e' } })),
    )
    const form = await until(() => inside<HTMLFormElement>('form.form'))
    const comment = inside<HTMLTextAreaElement>('[name=comment]')
    if (comment) comment.value = 'Best cake.'
    comment?.dispatchEvent(new Event('input', { bubbles: true }))
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    const field = await until(() => inside('[name=email][aria-invalid=true]'))
    expect(inside(`#${field.getAttribute('aria-describedby')}`)?.textContent).toBe('Write an address.')
    expect(inside<HTMLTextAreaElement>('[name=comment]')?.value).toBe('Best cake.')
    wrong = false
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await until(() => inside('.thanks'))
  })

  test('says everything in every language', () => {
    const [first, ...others] = Object.values(formWords)
    for (const words of others) {
      expect(Object.keys(words)).toEqual(Object.keys(first ?? {}))
      for (const [key, word] of Object.entries(words)) {
        expect(word, key).not.toBe('')
        expect(word.includes('{name}'), key).toBe(formWords.en?.[key as 'name']?.includes('{name}'))
      }
    }
  })
})

describe('mails about what is new', () => {
  const facets = { tags: [], priceLevels: [], openNow: 0, featured: 0, withPhoto: 0, fields: [] }

  test('are asked for what is looked for now, as the form says it, and the keyboard goes with the visitor', async () => {
    history.replaceState(null, '', '?ld-text=cake&ld-category=cafe&ld-openNow=true&ld-featured=true&ld-priceLevels=2')
    const sent: Record<string, unknown>[] = []
    const answer = answers((input) => {
      sent.push(input)
      return { saveSearch: { id: 's' } }
    })
    const { inside, element } = pageWith({ tenant: 'lindow' }, (asked) =>
      asked.hash.includes('DirectoryFacets') ? { listings: { facets } } : answer(asked),
    )
    const filters = await until(() => inside('.toolbar > .chips > [aria-expanded]'))
    const button = (part: string, words: string) =>
      until(() =>
        [...(inside(`[part=${part}]`)?.querySelectorAll('button') ?? [])].find((one) => one.textContent === words),
      )
    filters.click()
    ;(await button('filters', 'Mail me what is new')).click()
    await until(() => element.shadowRoot?.activeElement?.getAttribute('part') === 'alert')
    ;(await button('alert', 'Back to the filters')).click()
    expect(element.shadowRoot?.activeElement).toBe(filters)
    ;(await button('filters', 'Mail me what is new')).click()
    const form = await until(() => inside<HTMLFormElement>('[part=alert] form.form'))
    expect(form.querySelector('b')?.textContent).toBe('“cake” · Cafés · ●●')
    const email = inside<HTMLInputElement>('[name=email]')
    if (email) email.value = ' ada@visitor.example '
    email?.dispatchEvent(new Event('input', { bubbles: true }))
    const submit = () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    submit()
    expect(sent).toEqual([])
    const box = inside<HTMLInputElement>('[type=checkbox]')
    if (box) box.checked = true
    box?.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => inside('.form > .button')?.getAttribute('aria-disabled') !== 'true')
    submit()
    await until(() => inside('.thanks'))
    expect(sent).toEqual([
      {
        ...{ formToken: 'form', visitorToken: 'browser', honeypot: '', consentVersion: 'widget-2026-11' },
        ...{ email: 'ada@visitor.example', frequency: 'WEEKLY' },
        filter: { text: 'cake', category: 'cafe', priceLevels: [2] },
      },
    ])
  })
})

/** A list as the server answers it: what was asked by its slugs, or as it was passed on. */
const listed = ({ slugs = ['cafe-rose'], token = 'list.signed' }: { slugs?: string[]; token?: string }) => ({
  token,
  listings: slugs.map((slug) => card({ id: slug, slug })),
})

describe('a visitor’s own list', () => {
  test('is kept by one click and shown again, or as somebody shared it', async () => {
    const { inside } = pageWith({ tenant: 'lindow' }, (asked) =>
      /Directory(Saved|Shared)/.test(asked.hash) ? { list: listed(asked.variables) } : answers(() => null)(asked),
    )
    await until(() => inside('a.card'))
    inside('a.card')?.click()
    const keep = await until(() => inside('.record [aria-pressed=false]'))
    expect(localStorage.length).toBe(0)
    keep.click()
    await until(() => inside('.record [aria-pressed=true]'))
    expect(localStorage.getItem('ld-saved:lindow')).toBe('["cafe-rose"]')

    clearPage()
    history.replaceState(null, '', '?ld-saved=cafe-rose')
    const shared = pageWith({ tenant: 'lindow' }, (asked) =>
      /Directory(Saved|Shared)/.test(asked.hash) ? { list: listed(asked.variables) } : answers(() => null)(asked),
    )
    await until(() => shared.inside('[part=saved] a.card'))
  })

  const listOf = (count: number, from: string) => Array.from({ length: count }, (_, at) => `${from}-${at}`)
  const kept = () => JSON.parse(localStorage.getItem('ld-saved:lindow') ?? '[]') as string[]
  const open = () =>
    pageWith({ tenant: 'lindow' }, (asked) =>
      /Directory(Saved|Shared)/.test(asked.hash) ? { list: listed(asked.variables) } : answers(() => null)(asked),
    )
  const chip = (inside: ReturnType<typeof open>['inside'], words: string) =>
    until(() =>
      [...(inside('[part=saved]')?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(words)),
    )

  test('stays whole whatever somebody sends, can be reached beside it, and ends somewhere', async () => {
    localStorage.setItem('ld-saved:lindow', JSON.stringify(listOf(24, 'own')))
    history.replaceState(
      null,
      '',
      `?${listOf(60, 'sent')
        .map((slug) => `ld-saved=${slug}`)
        .join('&')}`,
    )
    const { inside, asked } = open()
    await until(() => inside('[part=saved] a.card'))
    // An address may name as many as it likes: 24 are read, at once.
    expect(asked.filter(({ hash }) => hash.includes('DirectorySaved')).map(({ variables }) => variables.slugs)).toEqual(
      [listOf(24, 'sent')],
    )
    ;(await chip(inside, 'Keep these')).click()
    expect(kept()).toEqual([...listOf(24, 'own'), ...listOf(24, 'sent')])
    ;(await chip(inside, 'My list')).click()
    await until(() => inside('[part=saved] h3')?.textContent === 'My list')
    await until(() =>
      asked.some(
        ({ hash, variables }) => hash.includes('DirectorySaved') && (variables.slugs as string[])[0] === 'own-0',
      ),
    )

    clearPage()
    // As it is passed on now: signed.
    history.replaceState(null, '', '?ld-saved=list.signed')
    const full = open()
    await until(() => full.inside('[part=saved]')?.textContent?.includes('Your list is full'))
    expect(kept()).toHaveLength(48)
  })

  test('follows what another tab keeps', async () => {
    localStorage.setItem('ld-saved:lindow', '["cafe-rose"]')
    history.replaceState(null, '', '?listing=cafe-rose')
    const { inside } = open()
    await until(() => inside('.record [aria-pressed=true]'))
    await drawn()
    localStorage.setItem('ld-saved:lindow', '[]')
    dispatchEvent(new StorageEvent('storage', { key: 'ld-saved:lindow' }))
    await until(() => inside('.record [aria-pressed=false]'))
  })
})

describe('a form over the page of a listing', () => {
  test('closes by a click beside it, and not where a mouse that marked words is let go', async () => {
    history.replaceState(null, '', '?listing=cafe-rose')
    const { inside } = pageWith(
      { tenant: 'lindow' },
      answers(() => null),
    )
    const write = await until(() => inside('.record .actions .button'))
    write.click()
    const dialog = await until(() => inside<HTMLDialogElement>('dialog'))
    const field = await until(() => inside('dialog textarea'))
    const press = (on: Element) => on.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    press(field)
    dialog.click()
    await drawn()
    expect(inside('dialog textarea')).toBe(field)
    press(dialog)
    dialog.click()
    await until(() => !inside('dialog'))
  })
})

describe('further recommendations', () => {
  test('come once, however often somebody clicks, and what fails can be tried again', async () => {
    history.replaceState(null, '', '?listing=cafe-rose')
    const first = record()
    first.endorsements.pageInfo = { hasNextPage: true, endCursor: 'next' }
    const second = first.endorsements.nodes.map((one) => ({ ...one, id: 'e2', comment: 'Good tea.' }))
    let fails = true
    const page = { nodes: second, pageInfo: { hasNextPage: false, endCursor: null } }
    const { inside, asked } = pageWith({ tenant: 'lindow' }, (question) => {
      if (question.hash.includes('DirectoryEndorsements'))
        return fails ? new Error('Broken') : { listing: { endorsements: page } }
      return 'deep' in question.variables ? boot([card()], first) : answers(() => null)(question)
    })
    const more = await until(() => inside('[part=endorsements] .actions .chip'))
    expect(more.textContent).toBe('Show more')
    more.click()
    const notice = await until(() => inside('[part=endorsements] .notice'))
    fails = false
    const before = asked.length
    notice.querySelector('button')?.click()
    notice.querySelector('button')?.click()
    await until(() => inside('[part=endorsements] .said')?.textContent?.includes('Good tea.'))
    expect(inside('[part=endorsements] .said')?.children).toHaveLength(2)
    expect(asked).toHaveLength(before + 1)
  })
})
