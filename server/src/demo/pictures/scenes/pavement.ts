import { dark, light, mix, thin } from '../colour.js'
import { box, disc, line, oval, put, shape, times } from '../draw.js'
import { HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'
import type { House } from './house.js'

const STREET = 548

/** Pavement, kerb and road, with whatever the trade puts out in the morning. */
export function pavement(stage: Stage, house: House): Layers {
  const { palette, rng, world } = stage
  const stone = light(palette.ground, 0.25)
  const road = world === 'harbour' ? mix('#7d8087', palette.ground, 0.3) : mix('#a58f73', palette.ground, 0.35)
  const slabs = times(14, (i) => line(`M${i * 74 + 10} ${STREET}l${(i - 7) * 5} 40`, dark(stone, 0.1), 2))
  const cobbles = times(44, (i) =>
    oval([(i % 22) * 46 + (i > 21 ? 22 : 0), 612 + Math.floor(i / 22) * 17, 17, 4.5], thin(dark(road, 0.25), 0.5)),
  )
  const ground =
    box([0, STREET, WIDTH, 42], stone) +
    slabs +
    box([0, 588, WIDTH, 9], dark(stone, 0.18)) +
    box([0, 597, WIDTH, HEIGHT - 597], road) +
    cobbles
  const spots = rng.shuffle([house.x + 46, house.x + house.w - 52, house.x - 70, house.x + house.w + 84])
  const props = rng.shuffle(stage.trade.outside).slice(0, rng.int(1, 3))
  const placed = props.map((name, i) => {
    const x = spots[i] ?? 480
    return (
      oval([x, STREET + 24, 46, 6], '#1b203633') +
      put(thing(stage, name), { x, y: STREET + 25, scale: 0.86, flip: rng.chance(0.3) && name === 'bicycle' })
    )
  })
  const lampX = rng.chance(0.5) ? 62 : 904
  const furniture = rng.chance(0.5) ? streetLamp(lampX) : tree(stage, lampX)
  const glowing = stage.mood.lamps > 0.4 && furniture.startsWith('<path')
  return {
    base: ground + furniture + placed.join(''),
    ...(glowing ? { lights: disc([lampX, 220, 60], thin('#ffe0a0', 0.3)) } : {}),
  }
}

function streetLamp(x: number): string {
  return (
    line(`M${x} 590V260`, '#2b333b', 8) +
    box([x - 13, 566, 26, 26], '#2b333b', 4) +
    line(`M${x - 20} 300h40`, '#2b333b', 5) +
    shape(`M${x - 22} 206h44l-9 52h-26z`, '#fbe9b4') +
    shape(`M${x - 27} 206q27-34 54 0z`, '#2b333b') +
    line(`M${x - 22} 206l9 52M${x + 22} 206l-9 52M${x - 13} 258h26`, '#2b333b', 4)
  )
}

function tree({ palette, rng, world }: Stage, x: number): string {
  const crown = times(11, () =>
    disc(
      [x + rng.between(-66, 66), 250 + rng.between(-74, 70), rng.between(34, 52)],
      rng.chance(0.5) ? palette.leaf : light(palette.leaf, 0.16),
    ),
  )
  const fruit =
    world === 'madina'
      ? times(10, () => disc([x + rng.between(-76, 76), 250 + rng.between(-80, 90), 7], '#e88f2f'))
      : times(8, () =>
          disc([x + rng.between(-76, 76), 240 + rng.between(-80, 80), 14], thin(light(palette.leaf, 0.5), 0.5)),
        )
  return (
    box([x - 9, 300, 18, 280], mix(palette.wood, palette.dark, 0.35), 5) +
    crown +
    fruit +
    box([x - 40, 574, 80, 14], '#6d5f50', 4)
  )
}
