import type { World } from './palettes.js'
import type { SceneKind } from './trades/trade.js'

/** `harbour/bakeries/front/3`: which town, which trade, which scene, which variation. */
export interface PictureKey {
  world: World
  trade: string
  scene: SceneKind
  number: number
}

export function pictureKey({ world, trade, scene, number }: PictureKey): string {
  return `${world}/${trade}/${scene}/${number}`
}

const shape = /^(harbour|madina)\/([a-z]+)\/(front|room|table|view)\/(\d+)$/

export function readKey(key: string): PictureKey {
  const [, world, trade, scene, number] = shape.exec(key) ?? []
  if (!world || !trade || !scene || !number) throw new Error(`Not a picture's key: ${key}`)
  return { world: world as World, trade, scene: scene as SceneKind, number: Number(number) }
}
