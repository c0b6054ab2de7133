import { describe, expect, it } from 'vitest'
import { contrast, parseHex } from '../../../lib/colour'
import { type BrandDraft, brandChanges, wearable } from './brandDraft'
import { ENOUGH, readPairs } from './contrastPairs'

const palette = { primary: '#0f766e', accent: '#b45309', background: '#ffffff', surface: '#f6f8f8', text: '#12211f' }
const brand: BrandDraft = {
  logo: null,
  logoDark: null,
  favicon: null,
  voiceStyle: 'FRIENDLY',
  senderName: 'Pellhaven',
  colors: palette,
  darkColors: palette,
  font: 'SYSTEM',
  radius: 8,
  colorScheme: 'AUTO',
}

describe('the brand', () => {
  it('sends only the colours that changed', () => {
    const after = { ...brand, colors: { ...palette, primary: '#123456' }, radius: 0 }
    expect(brandChanges(brand, after)).toEqual({ colors: { primary: '#123456' }, radius: 0 })
    expect(brandChanges(brand, brand)).toEqual({})
  })

  it('takes the logo away with null', () => {
    const withLogo = { ...brand, logo: { id: 'x', url: '/x' } }
    expect(brandChanges(withLogo, brand)).toEqual({ logoId: null })
    expect(brandChanges(brand, withLogo)).toEqual({ logoId: 'x' })
  })

  it('gives the sender back the name of the tenant with null, and each picture goes its own way', () => {
    const after = { ...brand, senderName: ' ', logoDark: { id: 'd', url: '/d' }, favicon: { id: 'f', url: '/f' } }
    expect(brandChanges(brand, after)).toEqual({ senderName: null, logoDarkId: 'd', faviconId: 'f' })
    expect(brandChanges(after, { ...after, favicon: null })).toEqual({ faviconId: null })
  })

  it('keeps wearing a colour until the next one is written out', () => {
    const typing = { ...brand, colors: { ...palette, primary: '#abc', accent: '#123456' }, radius: 2 }
    expect(wearable(typing, brand)).toEqual({ ...brand, colors: { ...palette, accent: '#123456' }, radius: 2 })
  })

  it('warns below 4.5 to 1 and offers the nearest colour that reads on both grounds', () => {
    const pairs = readPairs({ ...palette, primary: '#facc15' })
    const faint = pairs.filter(({ better }) => better)
    expect(faint.map(({ front }) => front)).toEqual(['primary', 'primary'])
    for (const ground of [palette.background, palette.surface]) {
      const [ink, paper] = [parseHex(faint[0]?.better ?? ''), parseHex(ground)]
      expect(ink && paper && contrast(ink, paper)).toBeGreaterThanOrEqual(ENOUGH)
    }
    expect(readPairs(palette).every(({ better }) => better === undefined)).toBe(true)
  })

  it('says nothing of a colour that is still being typed', () => {
    expect(readPairs({ ...palette, text: '#12' }).map(({ front }) => front)).not.toContain('text')
  })
})
