import { isWhole, type Part, pixelsOf } from './part'

/** The server keeps no mark larger than half of this. */
const LARGEST = 2_000

/** The part of a picture as a file of its own: a photo stays one, everything else keeps its clear ground. The whole is the file itself. */
export async function cutOut(file: File, image: HTMLImageElement, part: Part): Promise<File> {
  if (isWhole(part)) return file
  const { x, y, width, height } = pixelsOf(part, { width: image.naturalWidth, height: image.naturalHeight })
  const scale = Math.min(1, LARGEST / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const paper = canvas.getContext('2d')
  if (!paper) return file
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height)
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, type, 0.95))
  const name = `${file.name.replace(/\.\w+$/, '')}.${type === 'image/jpeg' ? 'jpg' : 'png'}`
  return blob ? new File([blob], name, { type }) : file
}
