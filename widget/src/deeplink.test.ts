import { beforeEach, describe, expect, test } from 'vitest'
import { createPageLink } from './deeplink.js'

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
