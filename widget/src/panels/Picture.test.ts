import { thumbHashToAverageRGBA } from 'thumbhash'
import { expect, test } from 'vitest'
import { tintOf } from './Picture.js'

test('the tint of a picture is the average its thumbhash tells, as the library reads it', () => {
  for (const hash of ['5SgGDYLbmJWPiIdrhWZnbIuvQ9B5', '1QcSHQRnh493V4dIh4eXh1h4kJUI', '3PcNNYSFeXh/d3eld0iHZoZgVwh2']) {
    const { r, g, b } = thumbHashToAverageRGBA(Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0)))
    expect(tintOf(hash)).toBe(`rgb(${[r, g, b].map((share) => Math.round(share * 255)).join()})`)
  }
})
