import { beforeEach, describe, expect, test } from 'vitest'
import { createPageLink } from './deeplink.js'
import { unfilteredBy } from './filters.js'

describe('the address of an open listing', () => {
  beforeEach(() => history.replaceState({ router: 7 }, '', 'http://town.example/shops?lang=de#list'))
  const link = createPageLink('listing')

  test('is read from the page, and an empty one is none', () => {
    expect(link.current()).toBeNull()
    history.replaceState(null, '', '?listing=cafe-rose')
    expect(link.current()).toBe('cafe-rose')
    history.replaceState(null, '', '?listing=')
    expect(link.current()).toBeNull()
  })

  test('keeps what else the page has in its address and in its state', () => {
    link.opened('café & co')
    expect(location.href).toBe('http://town.example/shops?lang=de&listing=caf%C3%A9+%26+co#list')
    expect(link.current()).toBe('café & co')
    expect(history.state).toMatchObject({ router: 7 })
  })

  test('is one step in the history, and a renamed slug is none', () => {
    const before = history.length
    link.opened('old')
    expect(history.length).toBe(before + 1)
    link.renamed('new')
    expect(history.length).toBe(before + 1)
    expect(link.current()).toBe('new')
  })

  test('closing a page that began with a deep link leaves the page, without the slug', () => {
    history.replaceState(null, '', '?listing=cafe&lang=de')
    link.closed()
    expect(location.search).toBe('?lang=de')
  })

  test('closing what was opened here goes back instead of growing the history', () => {
    link.opened('cafe')
    const length = history.length
    link.closed()
    expect(history.length).toBe(length)
  })

  test('can bear another name, or be switched off', () => {
    history.replaceState(null, '', '?shop=cafe&listing=other')
    expect(createPageLink('shop').current()).toBe('cafe')
    const off = createPageLink(null)
    off.opened('cafe')
    off.closed()
    expect(off.current()).toBeNull()
    expect(location.search).toBe('?shop=cafe&listing=other')
  })
})

describe('a search in the address', () => {
  const nothing = unfilteredBy(null)

  test('is read back as it was written, beside what else stands there, and is gone with the filters', () => {
    history.replaceState(null, '', '?page=2&listing=cafe')
    const link = createPageLink('listing')
    const chosen = { ...nothing, text: 'rose & co', tags: ['wlan', 'a, b'], priceLevels: [1, 3], openNow: true }
    link.searched({ ...chosen, near: { lat: 51, lng: 1 } }, nothing, false)
    expect(link.filters(nothing)).toEqual(chosen)
    expect(location.search).not.toMatch(/51|near/)
    expect(new URL(location.href).searchParams.get('page')).toBe('2')
    expect(link.current()).toBeNull()
    link.searched(nothing, nothing, false)
    expect(location.search).toBe('?page=2')
  })

  test('that nobody of us wrote is taken as far as it makes sense', () => {
    history.replaceState(null, '', '?ld-sort=DROP&ld-openNow=perhaps&ld-text=caf%C3%A9&ld-priceLevels=x')
    expect(createPageLink('listing').filters(nothing)).toEqual({ ...nothing, text: 'café' })
    expect(createPageLink(null).filters(nothing)).toEqual(nothing)
  })

  test('keeps fields whole, however long, and leaves out what names none', () => {
    const long = JSON.stringify({ key: 'kitchen', anyOf: ['a', 'b', 'c'].map((letter) => letter.repeat(50)) })
    const link = createPageLink('listing')
    link.searched({ ...nothing, fields: [long] }, nothing, false)
    expect(link.filters(nothing).fields).toEqual([long])
    history.replaceState(
      null,
      '',
      '?ld-fields=null&ld-fields=7&ld-fields=%7B%22key%22&ld-fields=%7B%22key%22%3A%22a%22%7D',
    )
    expect(link.filters(nothing).fields).toEqual(['{"key":"a"}'])
  })
})
