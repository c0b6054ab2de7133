import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { demoTenants } from '../tenants.js'
import { arabicLettering } from './lettering/arabic.js'
import { pictureSvg, renderPicture } from './render.js'
import { thingNames } from './things.js'
import { trades } from './trades/trades.js'

const tenants = demoTenants(new Date('2026-11-21T09:00:00Z'))
const shots = tenants.flatMap(({ listings }) => listings.flatMap(({ pictures }) => pictures))
const keys = [...new Set(shots.map(({ key }) => key))]
const svgs = new Map(keys.map((key) => [key, pictureSvg(key)]))

describe('the demo’s pictures', () => {
  it('are one to three for each business, and fewer than 260 different ones for each town', () => {
    for (const { listings } of tenants) {
      for (const { name, pictures } of listings) {
        expect(pictures.length, name).toBeGreaterThanOrEqual(1)
        expect(pictures.length, name).toBeLessThanOrEqual(3)
        expect(new Set(pictures.map(({ key }) => key)).size, name).toBe(pictures.length)
      }
      expect(new Set(listings.flatMap(({ pictures }) => pictures.map(({ key }) => key))).size).toBeLessThan(260)
    }
  })

  it('are told in words, and the same picture in the same words wherever it stands', () => {
    const alts = new Map<string, string>()
    for (const { key, alt } of shots) {
      expect(alt.length).toBeGreaterThan(10)
      expect(alts.get(key) ?? alt).toBe(alt)
      alts.set(key, alt)
    }
  })

  it('differ, every key from every other', () => {
    const seen = new Map<string, string>()
    for (const [key, svg] of svgs) {
      const hash = createHash('sha256').update(svg).digest('hex')
      expect(seen.get(hash), key).toBeUndefined()
      seen.set(hash, key)
    }
  })

  it('open each category of a town with another picture', () => {
    for (const { listings } of tenants) {
      const covers = new Map(listings.map(({ categoryKey, pictures }) => [categoryKey, pictures[0]?.key]))
      expect(new Set(covers.values()).size).toBe(covers.size)
    }
  })

  it('carry no text elements, so that a machine without fonts draws the same', () => {
    for (const [key, svg] of svgs) expect(svg, key).not.toMatch(/<text|font-|<image|href/)
  })

  it('are whole SVG: no number is missing and no colour unknown', () => {
    for (const [key, svg] of svgs) {
      expect(svg, key).not.toMatch(/NaN|undefined|Infinity/)
      for (const [, colour = ''] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g))
        expect(colour).toMatch(/^(#[0-9a-f]{6}([0-9a-f]{2})?|none|currentColor|url\(#\w+\))$/i)
    }
  })

  it('draw as colourful JPEGs of 960 by 640, the same bytes each time', async () => {
    const sample = keys.filter((_, at) => at % 29 === 0)
    const hashes = new Set<string>()
    for (const key of sample) {
      const picture = await renderPicture(key)
      const { width, height, format } = await sharp(picture).metadata()
      expect([width, height, format]).toEqual([960, 640, 'jpeg'])
      const { channels, entropy } = await sharp(picture).stats()
      expect(entropy, key).toBeGreaterThan(3)
      expect(Math.max(...channels.map(({ stdev }) => stdev)), key).toBeGreaterThan(18)
      hashes.add(createHash('sha256').update(picture).digest('hex'))
    }
    expect(hashes.size).toBe(sample.length)
    const [first = ''] = sample
    expect((await renderPicture(first)).equals(await renderPicture(first))).toBe(true)
  })

  it('have a logo for light and one for dark pages, with nothing behind it', async () => {
    for (const { logo, logoDark } of tenants)
      for (const { key } of [logo, logoDark]) {
        const { format, hasAlpha, height } = await sharp(await renderPicture(key)).metadata()
        expect([format, hasAlpha, height]).toEqual(['png', true, 200])
      }
  })

  it('write their signs in the tenant’s language, with letters that exist', () => {
    for (const trade of Object.values(trades.madina)) {
      expect(trade.sign).toMatch(/^[\p{Script=Arabic} ]+$/u)
      expect(arabicLettering(trade.sign).strokes.match(/<path/g)?.length).toBe(
        trade.sign.replace(/ |لا/g, '').length + (trade.sign.includes('لا') ? 1 : 0),
      )
    }
    for (const trade of Object.values(trades.harbour)) expect(trade.sign).toMatch(/^[A-Z& ]+$/)
  })

  it('show every object that was drawn', () => {
    const used = new Set(
      Object.values(trades).flatMap((world) =>
        Object.values(world).flatMap(({ goods, outside, emblem }) => [...goods, ...outside, emblem]),
      ),
    )
    const furnishing = [
      'frame',
      'calligraphy',
      'camel',
      'trawler',
      'rowboat',
      'till',
      'candle',
      'moka',
      'croissant',
      'palm',
      'potPlant',
      'plateSet',
    ]
    expect(thingNames.filter((name) => !used.has(name) && !furnishing.includes(name))).toEqual([])
  })

  it('refuse a key nobody made', async () => {
    await expect(renderPicture('harbour/nobody/front/0')).rejects.toThrow('no trade nobody')
    await expect(renderPicture('../../etc/passwd')).rejects.toThrow("Not a picture's key")
  })
})
