import { describe, expect, it } from 'vitest'
import { changes, emptyDraft, locationOf, readDegrees } from './listingDraft'

describe('a listing being edited', () => {
  const saved = {
    ...emptyDraft(),
    name: 'Café Seeblick',
    slug: 'cafe-seeblick',
    phone: '+4981581234',
    location: { lat: '47.91', lng: '11.28' },
    address: { ...emptyDraft().address, city: 'Tutzing' },
  }

  it('sends nothing when nothing changed, spaces at the ends not counted', () => {
    expect(changes(saved, { ...saved, name: 'Café Seeblick ' })).toEqual({})
  })

  it('sends only what changed, and null for what was cleared', () => {
    expect(changes(saved, { ...saved, phone: '', tags: ['garden'] })).toEqual({ phones: [], tags: ['garden'] })
  })

  it('sends an address whole, its empty lines as null', () => {
    const moved = { ...saved, address: { ...saved.address, city: '', country: 'DE' } }
    expect(changes(saved, moved)).toEqual({
      address: { line1: null, line2: null, city: null, region: null, postal: null, country: 'DE' },
    })
  })

  it('clears the point when its coordinates are emptied', () => {
    expect(changes(saved, { ...saved, location: { lat: '', lng: '' } })).toEqual({ location: null })
  })

  it('sends pictures in their order', () => {
    const [one, two] = [
      { id: 'a', url: '', alt: '', focal: { x: 0.5, y: 0.5 }, mayFrame: true },
      { id: 'b', url: '', alt: '', focal: { x: 0.5, y: 0.5 }, mayFrame: true },
    ] as const
    expect(changes({ ...saved, images: [one, two] }, { ...saved, images: [two, one] })).toEqual({
      imageIds: ['b', 'a'],
    })
  })

  it('reads degrees as people write them and refuses what is on no globe', () => {
    expect(readDegrees('47,9076', 90)).toBe(47.9076)
    expect(readDegrees(' -11.5 ', 180)).toBe(-11.5)
    for (const text of ['', 'north', '91', '1e999']) expect(readDegrees(text, 90)).toBeUndefined()
    expect(locationOf({ ...saved, location: { lat: '47', lng: '' } })).toBeNull()
  })
})
