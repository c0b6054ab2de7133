import sharp from 'sharp'
import { type Rng, rngFrom } from '../prng.js'
import { gradient, short } from './draw.js'
import { hourOf } from './hour.js'
import { logoSvg } from './logo.js'
import { moods } from './moods.js'
import { palettes } from './palettes.js'
import { readKey } from './pictureKey.js'
import { front } from './scenes/front.js'
import { room } from './scenes/room.js'
import { table } from './scenes/table.js'
import { view } from './scenes/view.js'
import { HEIGHT, type Layers, type Stage, WIDTH } from './stage.js'
import type { SceneKind } from './trades/trade.js'
import { trades } from './trades/trades.js'

const scenes: Record<SceneKind, (stage: Stage) => Layers> = { front, room, table, view }

/** The picture of that key: a JPEG of 960 × 640, or a logo's PNG. The same key gives the same bytes. */
export async function renderPicture(key: string): Promise<Buffer> {
  if (key.startsWith('logo/'))
    return sharp(Buffer.from(logoSvg(key)))
      .png()
      .toBuffer()
  // Taking the alpha channel off and leaving the entropy coding alone saves a third of the time; flat colours need 4:4:4.
  const options = { quality: 82, chromaSubsampling: '4:4:4', optimiseCoding: false }
  return sharp(Buffer.from(pictureSvg(key)))
    .removeAlpha()
    .jpeg(options)
    .toBuffer()
}

export function pictureSvg(key: string): string {
  const parts = readKey(key)
  const { world, trade: name, scene } = parts
  const trade = trades[world][name]
  if (!trade) throw new Error(`No picture for ${key}: ${world} has no trade ${name}.`)
  const rng = rngFrom(key)
  const mood = moods[hourOf(parts)]
  const stage: Stage = { world, palette: palettes[world], mood, trade, rng }
  const { base, lights = '', defs = '' } = scenes[scene](stage)
  const strength = mood.washStrength * (scene === 'room' || scene === 'table' ? 0.4 : 1)
  const tint =
    strength > 0 ? `<rect width="${WIDTH}" height="${HEIGHT}" fill="${mood.wash}" opacity="${strength}"/>` : ''
  const shade = gradient({ id: 'foot', from: '#1b203600', to: '#1b203622' })
  const size = `viewBox="${framing(scene, rng).join(' ')}" width="${WIDTH}" height="${HEIGHT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${defs}${shade}</defs>${base}${tint}${lights}<rect y="400" width="${WIDTH}" height="240" fill="url(#foot)"/></svg>`
}

// How near the viewer may step, and to what: the middle of the window, the goods on the table, the people's side of a room.
const steps: Record<SceneKind, { nearest: number; x: number; y: number }> = {
  front: { nearest: 1.2, x: 480, y: 560 },
  room: { nearest: 1.12, x: 480, y: 420 },
  table: { nearest: 1.3, x: 480, y: 520 },
  view: { nearest: 1.16, x: 480, y: 500 },
}

function framing(scene: SceneKind, rng: Rng): number[] {
  const { nearest, x, y } = steps[scene]
  const zoom = rng.between(scene === 'table' ? 1.14 : 1, nearest)
  const [w, h] = [WIDTH / zoom, HEIGHT / zoom]
  const left = Math.min(WIDTH - w, Math.max(0, x + rng.between(-40, 40) - w / 2))
  return [left, Math.min(HEIGHT - h, Math.max(0, y - h * 0.62)), w, h].map(short)
}
