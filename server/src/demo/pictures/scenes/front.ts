import { sky, skyline } from '../backdrop.js'
import { dark, light, mix, thin } from '../colour.js'
import { box, oval, shape, times } from '../draw.js'
import { type Layers, type Stage, WIDTH } from '../stage.js'
import { archedShop } from './archedShop.js'
import { type House, houseWall } from './house.js'
import { pavement } from './pavement.js'
import { timberShop } from './timberShop.js'

export const STREET = 548

/** A shop seen from across the street, its neighbours to the left and right. */
export function front(stage: Stage): Layers {
  const { rng, world, mood } = stage
  const behind = sky(stage, 460)
  const x = rng.between(150, 250)
  const main = someHouse(stage, [x, rng.between(500, 590), rng.pick([-40, -40, 84, 104])])
  const left = someHouse(stage, [-60, x + 60, rng.pick([-40, 60, 130])])
  const rightX = main.x + main.w
  const right = someHouse(stage, [rightX, WIDTH - rightX + 60, rng.pick([-40, 40, 110])])
  const shop = world === 'harbour' ? timberShop(stage, main) : archedShop(stage, main)
  const ground = pavement(stage, main)
  const base =
    behind.base +
    skyline(stage, 300) +
    houseWall(stage, left) +
    sideDoor(left, [left.x + left.w - 118, 346]) +
    houseWall(stage, right) +
    sideDoor(right, [right.x + 44, 346]) +
    box([main.x - 7, Math.max(main.top, 0), 8, STREET], '#00000022') +
    houseWall(stage, main) +
    shop.base +
    ground.base
  const spill =
    mood.lamps > 0.3
      ? oval([main.x + main.w / 2, STREET + 22, main.w * 0.46, 26], thin('#ffd98c', 0.3 * mood.lamps))
      : ''
  return {
    base,
    lights: (shop.lights ?? '') + spill + (ground.lights ?? ''),
    defs: `${behind.defs ?? ''}${shop.defs ?? ''}`,
  }
}

function someHouse({ rng, palette, world }: Stage, [x, w, top]: readonly [number, number, number]): House {
  const style = rng.int(0, 3)
  const painted = world === 'madina' && style === 2
  return { x, w, top, style, wall: rng.pick(painted ? palette.plaster : palette.walls), trim: rng.pick(palette.trims) }
}

/** The neighbour's door or window, plain enough not to compete. */
function sideDoor(house: House, [x, y]: readonly [number, number]): string {
  const frame = light(house.wall, 0.45)
  const steps = box([x - 12, STREET - 12, 98, 14], mix(house.wall, '#8d877c', 0.5), 2)
  const door = box([x - 8, y - 8, 90, STREET - y], frame, 3) + box([x, y, 74, STREET - y - 10], house.trim, 3)
  const panels = times(4, (i) =>
    box([x + 10 + (i % 2) * 30, y + 54 + Math.floor(i / 2) * 62, 24, 50], dark(house.trim, 0.2), 2),
  )
  const light1 = shape(`M${x + 10} ${y + 44}v-14q27-32 54 0v14z`, mix('#cfe6e4', house.trim, 0.25))
  return door + panels + light1 + steps
}
