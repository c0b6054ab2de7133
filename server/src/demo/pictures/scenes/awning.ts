import { dark, light, mix } from '../colour.js'
import { box, line, shape, times } from '../draw.js'
import type { Stage } from '../stage.js'

interface Blind {
  x: number
  w: number
  y: number
  drop: number
}

/** A striped blind leaning out over the window, with a scalloped or a straight hem. */
export function awning(stage: Stage, { x, w, y, drop }: Blind): string {
  const { rng, palette } = stage
  const colour = rng.pick(palette.accents)
  const other = rng.chance(0.75) ? palette.pale : mix(colour, palette.pale, 0.55)
  const count = Math.max(7, Math.round(w / 40)) | 1
  const flare = 20
  const stripe = (i: number, tone: string) => {
    const a = x + (w * i) / count
    const b = x + (w * (i + 1)) / count
    const low = (at: number) => x - flare + ((at - x) / w) * (w + flare * 2)
    return shape(`M${a} ${y}H${b}L${low(b)} ${y + drop}H${low(a)}z`, tone) + hem(low(a), low(b) - low(a), tone)
  }
  const scalloped = rng.chance(0.6)
  const hem = (from: number, wide: number, tone: string) =>
    scalloped
      ? shape(`M${from} ${y + drop - 1}h${wide}v7a${wide / 2} ${11} 0 0 1-${wide} 0z`, dark(tone, 0.09))
      : box([from, y + drop - 1, wide + 0.5, 15], dark(tone, 0.09))
  const shadow = shape(`M${x - flare} ${y + drop + 8}h${w + flare * 2}l-${flare} 26H${x}z`, '#1b203630')
  return (
    shadow +
    times(count, (i) => stripe(i, i % 2 ? other : colour)) +
    box([x - 4, y - 6, w + 8, 9], light(colour, 0.3), 3) +
    line(`M${x} ${y - 1}h${w}`, '#00000018', 3)
  )
}
