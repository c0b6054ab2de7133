import { expect, it } from 'vitest'
import { attributesOf, type Embed, freshEmbed, isUnfinished, snippetOf } from './embed'

const made = (change: Partial<Embed>) => snippetOf('https://x.example', 'lindow', { ...freshEmbed, ...change })

it('names in the tag what was chosen, and nothing else', () => {
  expect(made({})).toBe('<script async src="https://x.example/widget/v1.js" data-tenant="lindow"></script>')
  expect(made({ view: 'map', layout: 'list', category: 'cafe', pageSize: 24, locale: 'ar', events: true })).toContain(
    'data-tenant="lindow" data-view="map" data-category="cafe" data-layout="list" data-page-size="24" data-locale="ar" data-datalayer="on"',
  )
})

it('says of one listing only what means something there, and that one must be chosen', () => {
  const one: Embed = { ...freshEmbed, view: 'listing', layout: 'map-left', category: 'cafe', pageSize: 24 }
  expect(isUnfinished(one)).toBe(true)
  expect(isUnfinished({ ...one, listing: 'rose' })).toBe(false)
  expect(attributesOf('lindow', { ...one, listing: 'rose' })).toEqual([
    ['tenant', 'lindow'],
    ['view', 'listing'],
    ['slug', 'rose'],
  ])
})

it('writes nothing that could end the attribute', () => {
  expect(made({ category: '"><script>' })).toContain('data-category="&quot;>&lt;script>"')
})
