import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Send } from './api.js'
import type { Emit } from './events.js'
import type { CardFragment, DirectorySearchQueryVariables } from './gql/answers.js'
import { createPageLink } from './deeplink.js'
import { toQuery, unfilteredBy } from './filters.js'
import { createResults } from './results.js'

type Asked = {
  variables: DirectorySearchQueryVariables
  answer: (names: string[], more?: boolean) => void
  fail: () => void
}

function desk(category: string | null = null) {
  const asked: Asked[] = []
  const told: unknown[] = []
  const send: Send = (_hash, variables, signal) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Superseded', 'AbortError')))
      asked.push({
        variables: variables as DirectorySearchQueryVariables,
        answer: (names, more = false) => resolve({ listings: page(names, more) } as never),
        fail: () => reject(new Error('Broken')),
      })
    })
  const emit: Emit = (name, detail) => void told.push([name, detail])
  return {
    asked,
    told,
    results: createResults(send, emit, {
      category,
      pageSize: 12,
      link: createPageLink('listing'),
      locale: () => 'und',
    }),
  }
}

const page = (names: string[], more: boolean) => ({
  totalCount: names.length,
  alsoSearched: [],
  pageInfo: { hasNextPage: more, endCursor: more ? 'next' : null },
  nodes: names.map((name) => ({ id: name, name, localized: { name } }) as CardFragment),
})
const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('the words of the contract', () => {
  const nothing = unfilteredBy(null)

  test('hold only what was asked for', () => {
    expect(toQuery(nothing)).toEqual({ filter: {}, sort: 'RELEVANCE' })
    expect(toQuery({ ...nothing, text: ' rose ', tags: ['wlan'], openNow: true }).filter).toEqual({
      text: 'rose',
      anyTags: ['wlan'],
      openNow: true,
    })
    expect(toQuery({ ...nothing, priceLevels: [1, 2], withPhoto: true, sort: 'NAME' })).toEqual({
      filter: { priceLevels: [1, 2], withPhoto: true },
      sort: 'NAME',
    })
  })

  test('a single letter is no search yet, two characters of any script are', () => {
    expect(toQuery({ ...nothing, text: 'r' }).filter).toEqual({})
    expect(toQuery({ ...nothing, text: '茶屋' }).filter).toEqual({ text: '茶屋' })
  })

  test('near me asks for the nearest first, a part of the map does not', () => {
    const near = { lat: 1, lng: 2 }
    const bounds = { south: 1, west: 2, north: 3, east: 4 }
    expect(toQuery({ ...nothing, near })).toEqual({ filter: { near }, sort: 'DISTANCE' })
    expect(toQuery({ ...nothing, bounds })).toEqual({ filter: { bounds }, sort: 'RELEVANCE' })
  })
})

afterEach(() => history.replaceState(null, '', 'http://town.example/'))

describe('searching', () => {
  test('waits until typing pauses, and then asks once', () => {
    vi.useFakeTimers()
    const { results, asked } = desk()
    for (const text of ['r', 'ro', 'ros', 'rose']) results.refine({ text })
    expect(asked).toHaveLength(0)
    vi.advanceTimersByTime(300)
    vi.useRealTimers()
    expect(asked.map(({ variables }) => variables.filter)).toEqual([{ text: 'rose' }])
  })

  test('asks at once for a click, and a newer question silences the older', async () => {
    const { results, asked, told } = desk()
    results.refine({ openNow: true })
    results.refine({ category: 'cafe' })
    asked[1]?.answer(['Café Rose'])
    asked[0]?.answer(['Too late'])
    await settle()
    expect(results.cards.value.map(({ name }) => name)).toEqual(['Café Rose'])
    expect(results.failure.value).toBeNull()
    expect(told).toEqual([
      ['ld:search', { text: '', category: 'cafe', tag: null, openNow: true, near: false, total: 1 }],
    ])
  })

  test('keeps what is shown when it fails, and asks the same again', async () => {
    const { results, asked } = desk()
    results.seed(page(['Old'], false))
    results.refine({ category: 'cafe' })
    asked[0]?.fail()
    await settle()
    expect(results.cards.value).toHaveLength(1)
    expect(results.failure.value?.message).toBe('Broken')
    void results.again()
    expect(asked[1]?.variables).toEqual(asked[0]?.variables)
    asked[1]?.answer(['New'])
    await settle()
    expect(results.failure.value).toBeNull()
  })

  test('a further page is appended and is no search of its own', async () => {
    const { results, asked, told } = desk()
    results.seed(page(['One'], true))
    void results.more()
    expect(asked[0]?.variables).toMatchObject({ after: 'next', first: 24 })
    asked[0]?.fail()
    await settle()
    expect(results.failedLate.value).toBe(true)
    void results.again()
    asked[1]?.answer(['Two'])
    await settle()
    expect(results.cards.value.map(({ name }) => name)).toEqual(['One', 'Two'])
    expect(results.next.value).toBeNull()
    expect(told).toEqual([])
    // What was late is over: whatever asks anew asks for the list.
    expect(results.failedLate.value).toBe(false)
    void results.again()
    expect(asked[2]?.variables).toMatchObject({ after: null, first: 12 })
  })

  test('the category of the page is no filter of the visitor, and clearing returns to it', () => {
    const { results, asked } = desk('food')
    expect(results.filtered.value).toBe(false)
    results.refine({ category: 'cafe' })
    expect(results.filtered.value).toBe(true)
    results.clear()
    expect(results.filtered.value).toBe(false)
    expect(asked[1]?.variables.filter).toEqual({ category: 'food' })
  })
})
