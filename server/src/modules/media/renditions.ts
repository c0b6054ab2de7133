import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { MediaPurpose } from './media-asset.entity.js'
import { type Drawn, ImageFormat, ImageShape } from './rendition.types.js'

export type DrawnFile = { drawn: Drawn; data: Buffer }
export type Renditions = { files: DrawnFile[]; thumbhash: string }
type Base = { data: Buffer; raw: { width: number; height: number; channels: 3 | 4 } }
type Framed = { image: () => Sharp; width: number; height: number; shape: ImageShape; sharp: boolean; clear: boolean }

const WIDTHS = [160, 320, 640, 1024, 1600]
const SIDES = [160, 320, 640]
const TALLEST = 3_200

/**
 * The picture narrower, in each format, and in squares around the point that must stay in sight (0 to 1 from the left and the top). It is
 * read once and kept as points while all are written. Only what the server itself has written comes here.
 */
export async function drawRenditions(
  bytes: Buffer,
  { purpose, focal }: { purpose: MediaPurpose; focal: { x: number; y: number } },
): Promise<Renditions> {
  const base = await readBase(bytes)
  const { width, height } = base.raw
  const traits = { sharp: purpose !== 'LISTING', clear: base.raw.channels === 4 }
  const whole = { image: () => sharp(base.data, { raw: base.raw }), width, height, shape: ImageShape.WHOLE, ...traits }
  const side = Math.min(width, height)
  const left = Math.round(Math.min(Math.max(focal.x * width - side / 2, 0), width - side))
  const top = Math.round(Math.min(Math.max(focal.y * height - side / 2, 0), height - side))
  const cut = () => whole.image().extract({ left, top, width: side, height: side })
  const square = { ...whole, image: cut, width: side, height: side, shape: ImageShape.SQUARE }
  const files: DrawnFile[] = []
  for (const [framed, widths] of [[whole, WIDTHS] as const, [square, SIDES] as const])
    for (const target of sizesOf(framed.width, widths))
      for (const format of formatsOf(framed)) files.push(await write(framed, target, format))
  return { files, thumbhash: await thumbhashOf(whole.image()) }
}

/** Widths below the picture's own, and its own where that is less than the widest: nothing is drawn larger than it is. */
function sizesOf(width: number, widths: readonly number[]): number[] {
  const widest = Math.min(width, widths.at(-1) ?? width)
  return [...widths.filter((one) => one < widest), widest]
}

const formatsOf = ({ clear }: Framed): ImageFormat[] => [
  ImageFormat.AVIF,
  ImageFormat.WEBP,
  clear ? ImageFormat.PNG : ImageFormat.JPEG,
]

async function readBase(bytes: Buffer): Promise<Base> {
  const source = sharp(bytes, { sequentialRead: true })
  const { isOpaque } = await sharp(bytes).stats()
  const sized = source
    .resize({ width: WIDTHS.at(-1) ?? 1600, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const flat = isOpaque ? sized.removeAlpha() : sized.ensureAlpha()
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true })
  return { data, raw: { width: info.width, height: info.height, channels: info.channels as 3 | 4 } }
}

/** AVIF at an effort that takes a quarter of a second for the widest: the next one takes four times as long and saves a twentieth. */
async function write(framed: Framed, width: number, format: ImageFormat): Promise<DrawnFile> {
  const sized = framed.image().resize({ width })
  const { data, info } = await {
    AVIF: () => sized.avif({ quality: framed.sharp ? 70 : 52, effort: 1 }),
    WEBP: () => (framed.sharp ? sized.webp({ lossless: true, effort: 3 }) : sized.webp({ quality: 78, effort: 3 })),
    JPEG: () => sized.jpeg({ quality: 78 }),
    PNG: () => sized.png({ compressionLevel: 9 }),
  }
    [format]()
    .toBuffer({ resolveWithObject: true })
  const hash = createHash('sha256').update(data).digest('hex')
  return { drawn: [format, framed.shape, info.width, info.height, data.length, hash], data }
}

/** About 25 bytes that a page paints before the picture is there, in base64 (https://evanw.github.io/thumbhash). */
export async function thumbhashOf(image: Sharp): Promise<string> {
  const small = image.resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha().raw()
  const { data, info } = await small.toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
