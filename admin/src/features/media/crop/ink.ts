import { isWhole, type Part, type Size } from './part'

/** A pixel's four channels, each as far from the ground's as an eye would tell. */
const TELLS = 14
/** More than a few pixels each way: a copy of this size is looked at. */
const LOOKED_AT = 320

/** Where something is drawn on the ground, with a pixel around it; the ground is what the first corner shows. Undefined: nowhere, or everywhere. */
export function inkIn({ width, height, data }: Size & { data: Uint8ClampedArray }): Part | undefined {
  const ground = data.slice(0, 4)
  const empty = (at: number): boolean => {
    const alpha = data[at + 3] ?? 0
    if (alpha < TELLS && (ground[3] ?? 0) < TELLS) return true
    return [0, 1, 2, 3].every((channel) => Math.abs((data[at + channel] ?? 0) - (ground[channel] ?? 0)) < TELLS)
  }
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (empty((y * width + x) * 4)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  if (right < 0) return undefined
  const [x, y] = [Math.max(0, left - 1), Math.max(0, top - 1)]
  const [endX, endY] = [Math.min(width, right + 2), Math.min(height, bottom + 2)]
  const part = {
    x: (x / width) * 100,
    y: (y / height) * 100,
    width: ((endX - x) / width) * 100,
    height: ((endY - y) / height) * 100,
  }
  return isWhole(part) ? undefined : part
}

/** The same of a picture that is on the page. */
export function inkOf(image: HTMLImageElement): Part | undefined {
  const scale = Math.min(1, LOOKED_AT / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (!paper) return undefined
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  return inkIn(paper.getImageData(0, 0, canvas.width, canvas.height))
}
