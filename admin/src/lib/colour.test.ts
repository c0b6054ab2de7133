import { describe, expect, it } from 'vitest'
import { contrast, inkOn, parseHex, type Rgb, readableOn, toHex } from './colour'

const hex = (text: string): Rgb => {
  const colour = parseHex(text)
  if (!colour) throw new Error(`not a colour: ${text}`)
  return colour
}

describe('colour', () => {
  it('reads short and long hex and nothing else', () => {
    expect(parseHex('#0f7')).toEqual([0, 255, 119])
    expect(parseHex(' #0F766E ')).toEqual([15, 118, 110])
    for (const text of ['0f766e', '#12345', 'teal', '#gggggg', '']) expect(parseHex(text)).toBeUndefined()
  })

  it('agrees with the contrast ratios WCAG publishes', () => {
    expect(contrast(hex('#000000'), hex('#ffffff'))).toBeCloseTo(21, 5)
    expect(contrast(hex('#767676'), hex('#ffffff'))).toBeCloseTo(4.54, 2)
    expect(contrast(hex('#777777'), hex('#ffffff'))).toBeCloseTo(4.48, 2)
  })

  it('finds an ink of at least 4.5 for any ground', () => {
    for (let step = 0; step < 4096; step++) {
      const ground: Rgb = [((step >> 8) & 15) * 17, ((step >> 4) & 15) * 17, (step & 15) * 17]
      expect(contrast(ground, inkOn(ground))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('moves a colour only as far as it must to be readable', () => {
    expect(toHex(readableOn(hex('#0f766e'), [hex('#ffffff')]))).toBe('#0f766e')
    const yellow = readableOn(hex('#facc15'), [hex('#ffffff'), hex('#f7f7f8')])
    expect(contrast(yellow, hex('#f7f7f8'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(yellow, hex('#f7f7f8'))).toBeLessThan(5.2)
    const onDark = readableOn(hex('#9f1239'), [hex('#17181b')])
    expect(contrast(onDark, hex('#17181b'))).toBeGreaterThanOrEqual(4.5)
  })
})
