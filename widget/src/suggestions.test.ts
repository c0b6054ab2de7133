import { afterEach, expect, test } from 'vitest'
import { clearPage, pageWith, until } from './testing/page.js'
import { boot, card } from './testing/town.js'

afterEach(async () => {
  clearPage()
  // Elements let go of the page one tick after they have left it.
  await new Promise((resolve) => setTimeout(resolve))
})

test('suggests while one types, by keyboard, and takes what is chosen', async () => {
  const meant = [
    { kind: 'CATEGORY', text: 'Cafés', detail: 'Food', slug: 'cafe', listings: null, location: null },
    { kind: 'PLACE', text: 'Carlow', detail: null, slug: null, listings: 7, location: { lat: 52, lng: -6 } },
  ]
  const { inside, asked } = pageWith({ tenant: 'lindow' }, ({ variables }) =>
    'text' in variables
      ? { suggest: meant }
      : 'deep' in variables
        ? boot([card()])
        : { listings: boot([card()]).listings },
  )
  const field = await until(() => inside<HTMLInputElement>('input[type=search]'))
  field.focus()
  await until(() => field.getAttribute('role') === 'combobox')
  field.value = 'ca'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => inside('[role=option]'))
  const press = (key: string, isComposing = false) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true }))
  press('ArrowDown')
  press('ArrowDown')
  await until(() => field.getAttribute('aria-activedescendant') === 'suggestions-1')
  press('Enter')
  await until(() => asked.some(({ variables }) => JSON.stringify(variables).includes('"lat":52')))
  expect(asked.at(-1)?.variables).toMatchObject({ filter: { near: { lat: 52, lng: -6 } }, sort: 'DISTANCE' })
  expect((await until(() => inside('.removable')))?.textContent).toContain('Carlow')
  // Enter is for what stood there then: who clears the field and types the same again is still typing.
  const searched = () => JSON.stringify(asked.findLast(({ variables }) => 'filter' in variables)?.variables)
  const type = (text: string) => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  type('ulm')
  await until(() => inside('[role=option]'))
  // The Enter of an input method is none: it goes on to the field. Ours is taken.
  expect(press('Enter', true)).toBe(true)
  expect(press('Enter')).toBe(false)
  await until(() => !inside('[role=option]') && searched().includes('ulm'))
  type('')
  await until(() => !searched().includes('ulm'))
  type('ulm')
  await until(() => inside('[role=option]'))
})
