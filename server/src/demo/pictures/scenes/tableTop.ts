import { dark, light, mix, thin } from '../colour.js'
import { box, line, put, shape, times } from '../draw.js'
import { HEIGHT, type Stage, WIDTH } from '../stage.js'

/** What the goods stand on: planks, marble, a checked cloth or a woven runner, seen slightly from above. */
export function tableTop(stage: Stage, edge: number): string {
  const { rng, palette, world } = stage
  const accent = rng.pick(palette.accents)
  const kind = rng.pick(['wood', 'wood', 'marble', 'cloth', 'runner'] as const)
  const wood = planks(mix(palette.wood, rng.pick(['#e3bd8b', '#5d4030', '#c99a66']), 0.4), edge)
  if (kind === 'marble') return marble(mix(palette.pale, '#dfe3e2', 0.5), edge)
  if (kind === 'cloth') return checked(palette.pale, accent, edge)
  if (kind === 'runner') return wood + (world === 'madina' ? kilim(stage, edge) : linen(palette.pale, accent, edge))
  return wood
}

function planks(tone: string, edge: number): string {
  const deep = HEIGHT - edge
  return (
    box([0, edge, WIDTH, deep], tone) +
    times(9, (i) =>
      shape(
        `M${i * 120 - 60} ${edge}h60l${(i - 4) * 14 + 14} ${deep}h-${80}z`,
        thin(i % 2 ? light(tone, 0.3) : dark(tone, 0.2), 0.35),
      ),
    ) +
    times(9, (i) => line(`M${i * 120} ${edge}l${(i - 4) * 16} ${deep}`, dark(tone, 0.28), 2)) +
    times(12, (i) => line(`M${i * 87 + 12} ${edge + 22 + ((i * 53) % 150)}q16-4 34 0`, dark(tone, 0.18), 2)) +
    box([0, edge, WIDTH, 5], light(tone, 0.35))
  )
}

function marble(tone: string, edge: number): string {
  const vein = thin(dark(tone, 0.35), 0.35)
  return (
    box([0, edge, WIDTH, HEIGHT - edge], tone) +
    line(`M0 ${edge + 60}q160 30 250-10t260 40 450-30`, vein, 3) +
    line(`M120 ${HEIGHT}q90-90 220-90t260-60`, vein, 2) +
    line(`M560 ${HEIGHT}q120-50 400-40`, vein, 2) +
    box([0, edge, WIDTH, 7], '#ffffff')
  )
}

function checked(pale: string, accent: string, edge: number): string {
  const tone = thin(accent, 0.42)
  return (
    box([0, edge, WIDTH, HEIGHT - edge], pale) +
    times(17, (i) => shape(`M${i * 62 - 20} ${edge}h31l${(i - 8) * 9 + 5} ${HEIGHT - edge}h-42z`, tone)) +
    times(4, (i) => box([0, edge + 8 + i * 50 + i * i * 2, WIDTH, 22 + i * 3], tone)) +
    box([0, edge, WIDTH, 5], dark(pale, 0.1))
  )
}

function linen(pale: string, accent: string, edge: number): string {
  return (
    shape(`M250 ${edge}H710L790 ${HEIGHT}H170z`, pale) +
    shape(`M274 ${edge}h18L220 ${HEIGHT}h-22z`, accent) +
    shape(`M668 ${edge}h18L762 ${HEIGHT}h-22z`, accent)
  )
}

function kilim(stage: Stage, edge: number): string {
  const [one = '#9b2d3a', two = '#d98a2b', three = '#1f7a78'] = stage.rng.shuffle(stage.palette.accents)
  const { pale } = stage.palette
  const band = (i: number) => {
    const y = edge + 14 + i * 40
    const [left, right] = [250 - (y - edge) * 0.4, 710 + (y - edge) * 0.4]
    const count = 11
    const step = (right - left) / count
    return (
      box([left, y + 10, right - left, 14], i % 2 ? two : three) +
      times(count, (s) =>
        put(box([-9, -9, 18, 18], s % 2 ? pale : two), {
          x: left + step * (s + 0.5),
          y: y + 17,
          turn: 45,
          scale: 0.85,
        }),
      )
    )
  }
  return (
    shape(`M250 ${edge}H710L790 ${HEIGHT}H170z`, one) +
    times(5, band) +
    line(`M262 ${edge}L184 ${HEIGHT}M698 ${edge}L776 ${HEIGHT}`, pale, 5)
  )
}
