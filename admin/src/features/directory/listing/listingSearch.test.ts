import { describe, expect, it } from 'vitest'
import { filterOf, listingSearch, narrowed, rememberedView, rememberView, sortOf, variablesOf } from './listingSearch'

describe('the list in the address', () => {
  it('opens with an address that says nothing', () => {
    const search = listingSearch({})
    expect(variablesOf(search)).toEqual({ filter: {}, sort: 'NAME', first: 25, after: null })
  })

  it('carries every filter to the server', () => {
    const search = listingSearch({
      q: 'café',
      status: 'DRAFT',
      category: 'food',
      tags: ['garden'],
      open: true,
      featured: true,
    })
    expect(filterOf(search)).toEqual({
      text: 'café',
      status: 'DRAFT',
      category: 'food',
      tags: ['garden'],
      openNow: true,
      featured: true,
    })
  })

  it('leaves out what it cannot read, and keeps the rest', () => {
    const search = listingSearch({
      q: ['x'],
      status: 'GONE',
      size: 1000,
      sort: 'PRICE',
      category: 'food',
      page: -3,
      dense: 'yes',
    })
    expect(Object.entries(search).filter(([, value]) => value !== undefined)).toEqual([['category', 'food']])
  })

  it('searches for a year as text', () => {
    expect(listingSearch({ q: 2024 }).q).toBe('2024')
  })

  it('forgets a page number that has no cursor', () => {
    expect(listingSearch({ page: 4 }).page).toBeUndefined()
    expect(listingSearch({ page: 4, after: 'abc' }).page).toBe(4)
  })

  it('goes back to the first page when what is listed changes', () => {
    const search = listingSearch({ page: 4, after: 'abc', size: 50 })
    expect(narrowed(search, { q: 'bar' })).toMatchObject({ q: 'bar', size: 50, after: undefined, page: undefined })
  })

  it('sorts by relevance while searching and by name otherwise, unless told', () => {
    expect(sortOf({})).toBe('NAME')
    expect(sortOf({ q: 'bar' })).toBe('RELEVANCE')
    expect(sortOf({ q: 'bar', sort: 'NEWEST' })).toBe('NEWEST')
  })

  it('puts remembered columns into an address that names none, and leaves one that does', () => {
    rememberView({ hide: ['phone'], dense: true })
    expect(() => rememberedView({ search: {} })).toThrow()
    expect(() => rememberedView({ search: { hide: [] } })).not.toThrow()
    localStorage.setItem('admin.listings.view', '{broken')
    expect(() => rememberedView({ search: {} })).not.toThrow()
  })
})
