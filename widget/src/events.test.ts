import { afterEach, describe, expect, test, vi } from 'vitest'
import { EVENT_NAMES } from './events.js'
import { takeOver } from './page.js'
import { mountScriptTag } from './script-tag.js'
import { clearPage, pageWith, until } from './testing/page.js'
import { boot, card, record } from './testing/town.js'

interface Page {
  LocalDirectory?: { (...command: unknown[]): unknown; q?: unknown[][] } & Record<
    string,
    (...rest: unknown[]) => unknown
  >
  dataLayer?: unknown[]
}
const page = window as unknown as Page

afterEach(async () => {
  page.LocalDirectory?.destroy?.()
  clearPage()
  delete page.LocalDirectory
  delete page.dataLayer
  await new Promise((resolve) => setTimeout(resolve))
})

const town = (asked: { variables: object }) =>
  'deep' in asked.variables
    ? boot([card()])
    : 'slug' in asked.variables
      ? { listing: record() }
      : { listings: boot([card()]).listings }

describe('the events', () => {
  test('are these, and their details are these', async () => {
    const heard: unknown[] = []
    const listen = (event: Event) =>
      heard.push([event.type, (event as CustomEvent).detail, event.bubbles, event.composed])
    for (const name of EVENT_NAMES) document.addEventListener(name, listen)
    const { inside } = pageWith({ tenant: 'lindow' }, town)
    await until(() => inside('a.card'))
    inside('.chip[aria-pressed]')?.click()
    await until(() => heard.length === 2)
    inside('a.card')?.click()
    await until(() => heard.length === 3)
    for (const name of EVENT_NAMES) document.removeEventListener(name, listen)
    expect(heard).toEqual([
      ['ld:ready', { tenant: 'lindow', name: 'Lindow', total: 1 }, true, true],
      ['ld:search', { text: '', category: null, tag: null, openNow: true, near: false, total: 1 }, true, true],
      ['ld:listing-view', { id: 'l-rose', slug: 'cafe-rose', name: 'Café Rose' }, true, true],
    ])
  })

  test('an error names its code and the request', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const errors = [{ message: 'No such tenant', extensions: { code: 'BAD_USER_INPUT', requestId: 'req-1' } }]
    const told = new Promise((resolve) =>
      document.addEventListener('ld:error', (event) => resolve((event as CustomEvent).detail), { once: true }),
    )
    pageWith({ tenant: 'lindov' }, () => Response.json({ errors }))
    expect(await told).toEqual({ code: 'BAD_USER_INPUT', message: 'No such tenant', requestId: 'req-1' })
  })

  test('reach the data layer only where the page asks for it', async () => {
    const quiet = pageWith({ tenant: 'lindow' }, town)
    await until(() => quiet.inside('a.card'))
    expect(page.dataLayer).toBeUndefined()
    const loud = pageWith({ tenant: 'lindow', datalayer: 'on' }, town)
    await until(() => loud.inside('a.card'))
    expect(page.dataLayer).toEqual([{ event: 'ld:ready', tenant: 'lindow', name: 'Lindow', total: 1 }])
  })
})

describe('the page’s commands', () => {
  test('given before the script was there are kept and run', async () => {
    const heard: unknown[] = []
    const stub = Object.assign(() => {}, {
      q: [
        ['open', 'cafe-rose'],
        ['on', '*', ({ name }: { name: string }) => heard.push(name)],
      ],
    })
    page.LocalDirectory = stub as unknown as NonNullable<Page['LocalDirectory']>
    const replay = takeOver()
    const { inside } = pageWith({ tenant: 'lindow' }, town)
    replay?.()
    await until(() => inside('h2'))
    expect(heard).toContain('ld:listing-view')
    expect(takeOver()).toBeNull()
  })

  test('unknown ones do nothing, not even to Object’s own methods', () => {
    takeOver()
    expect(page.LocalDirectory?.('toString')).toBeUndefined()
    expect(page.LocalDirectory?.('constructor', 'alert(1)')).toBeUndefined()
  })

  test('close, change the language, and take everything away', async () => {
    takeOver()
    const heard: string[] = []
    page.LocalDirectory?.on?.('ld:listing-view', ({ name }: { name: string }) => heard.push(name))
    const { inside, element } = pageWith({ tenant: 'lindow' }, town)
    await until(() => inside('a.card'))
    page.LocalDirectory?.open?.('cafe-rose')
    await until(() => inside('h2'))
    page.LocalDirectory?.close?.()
    await until(() => !inside('h2'))
    page.LocalDirectory?.setLocale?.('ar')
    await until(() => inside('.root')?.getAttribute('dir') === 'rtl')
    expect(inside('.root')?.lang).toBe('ar')
    page.LocalDirectory?.destroy?.()
    expect(element.isConnected).toBe(false)
    element.dispatchEvent(new CustomEvent('ld:listing-view', { bubbles: true }))
    expect(heard).toEqual(['ld:listing-view'])
  })
})

describe('the script tag', () => {
  const tag = (attributes: Record<string, string>) => {
    const script = document.createElement('script')
    script.type = 'text/plain'
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value)
    return script
  }

  test('puts the widget where it stands, with its attributes', () => {
    const script = tag({ 'data-tenant': 'lindow', 'data-view': 'list', 'data-locale': 'de', 'data-nonsense': 'x' })
    document.body.append(script, document.createElement('footer'))
    mountScriptTag(script)
    mountScriptTag(script)
    const made = [...document.querySelectorAll('local-directory')]
    expect(made).toHaveLength(1)
    expect(script.nextElementSibling).toBe(made[0])
    expect(made[0]?.getAttributeNames().sort()).toEqual(['locale', 'tenant', 'view'])
  })

  test('in the head puts it into the page, or into the target it names', () => {
    document.body.innerHTML = '<main></main>'
    const script = tag({ 'data-tenant': 'lindow', 'data-target': 'main' })
    document.head.append(script)
    mountScriptTag(script)
    expect(document.querySelector('main > local-directory')).not.toBeNull()
    script.remove()
  })

  test('without tenant and key only brings the element', () => {
    const script = tag({})
    document.body.append(script)
    mountScriptTag(script)
    mountScriptTag(null)
    expect(document.querySelector('local-directory')).toBeNull()
  })
})
