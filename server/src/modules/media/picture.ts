import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { refuse } from '../../kernel/errors.js'
import type { CropInput } from './media.inputs.js'
import type { MediaPurpose } from './media-asset.entity.js'

/** A person's picture is no asset of a tenant's, and is written anew like one. */
export type PicturePurpose = MediaPurpose | 'AVATAR'
export type Picture = { bytes: Buffer; contentType: string; width: number; height: number; hash: string }
/** Of whole size, upright, without what the camera said: what renditions and later crops are drawn from. */
export type Original = { bytes: Buffer; contentType: string }

export const largestUpload = 10_000_000
export const uploadTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
const MOST_PIXELS = 50_000_000
const LARGEST_KEPT = 4_096
const WIDEST = { LISTING: 2_000, LOGO: 1_000, FAVICON: 256, AVATAR: 512 }
/** Marks keep their sharp edges and their transparency. */
const lossless = (purpose: PicturePurpose): boolean => purpose === 'LOGO' || purpose === 'FAVICON'

sharp.concurrency(1)
/** A picture is met once: what libvips would remember of it is memory for nothing. */
sharp.cache(false)

/**
 * Looks at the bytes, never at a name or a claimed type, and writes the picture anew: turned upright, without metadata, at most
 * so wide. What does not decode as one still picture is refused.
 */
export function readPicture(bytes: Buffer, purpose: PicturePurpose, field: string): Promise<Picture> {
  return decoding(bytes, field, (source) => display(source, purpose))
}

/** As `readPicture`, and what is kept of the upload. The upload itself is not: it may say more than is to be seen. */
export function readUpload(
  bytes: Buffer,
  purpose: MediaPurpose,
  field: string,
): Promise<{ picture: Picture; original: Original }> {
  return decoding(bytes, field, async (source) => {
    const original = await keepable(source, purpose)
    // From what is kept, so that showing all of it again leads to the same address.
    return { original, picture: await display(() => sharp(original.bytes), purpose) }
  })
}

/** What of an original is shown: a part of it, or with null all of it. Its bytes were written by the server. */
export async function readCrop(bytes: Buffer, purpose: MediaPurpose, crop: CropInput | null): Promise<Picture> {
  const part = crop ? await cutOut(bytes, crop) : bytes
  return display(() => sharp(part), purpose)
}

/** As large as it is and without loss: what is drawn from it is written once. */
export async function cutOut(bytes: Buffer, { x, y, width, height }: CropInput): Promise<Buffer> {
  // A hair beyond the edge is how browsers reckon parts of pixels.
  if (x + width > 1.001 || y + height > 1.001)
    throw refuse('BAD_USER_INPUT', 'That part lies beyond the picture.', { field: 'input.crop' })
  const whole = await sharp(bytes).metadata()
  const [left, top] = [Math.round(x * whole.width), Math.round(y * whole.height)]
  const area = {
    left: Math.min(left, whole.width - 1),
    top: Math.min(top, whole.height - 1),
    width: Math.max(1, Math.min(Math.round(width * whole.width), whole.width - left)),
    height: Math.max(1, Math.min(Math.round(height * whole.height), whole.height - top)),
  }
  return sharp(bytes).extract(area).png({ compressionLevel: 1 }).toBuffer()
}

async function decoding<T>(bytes: Buffer, field: string, read: (source: () => Sharp) => Promise<T>): Promise<T> {
  const bad = (message: string) => refuse('BAD_USER_INPUT', message, { field })
  if (bytes.length === 0 || bytes.length > largestUpload) throw bad('A picture has at most 10 MB.')
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !uploadTypes.some((known) => known === type.mime)) throw bad('Upload a JPEG, PNG, WebP or AVIF picture.')
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
  const {
    width = 0,
    height = 0,
    pages = 1,
  } = await open()
    .metadata()
    .catch((): Partial<Metadata> => ({}))
  if (pages > 1) throw bad('Upload a still picture: this one moves.')
  if (width * height > MOST_PIXELS) throw bad('A picture has at most 50 million pixels.')
  try {
    return await read(open)
  } catch {
    throw bad('This picture is damaged or too large to be shown.')
  }
}

async function display(source: () => Sharp, purpose: PicturePurpose): Promise<Picture> {
  const sides = { width: WIDEST[purpose], height: WIDEST[purpose] }
  const fitting = { fit: 'inside', withoutEnlargement: true } as const
  // A browser tab shows a square: what is none gets clear edges, and is not stretched.
  const square = { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
  // A face is shown round: the part of the picture that draws the eye, in a square.
  const face = { fit: 'cover', position: sharp.strategy.attention } as const
  const framed = { LISTING: fitting, LOGO: fitting, FAVICON: square, AVATAR: face }[purpose]
  const upright = source()
    .rotate()
    .resize({ ...sides, ...framed })
  const written = lossless(purpose) ? upright.png({ compressionLevel: 9 }) : upright.webp({ quality: 82, effort: 3 })
  const { data, info } = await written.toBuffer({ resolveWithObject: true })
  const hash = createHash('sha256').update(data).digest('hex')
  const contentType = lossless(purpose) ? 'image/png' : 'image/webp'
  return { bytes: data, contentType, width: info.width, height: info.height, hash }
}

/** A photo stays one; what has clear parts or sharp edges keeps them. */
async function keepable(source: () => Sharp, purpose: MediaPurpose): Promise<Original> {
  const { hasAlpha } = await source().metadata()
  const upright = source()
    .rotate()
    .resize({ width: LARGEST_KEPT, height: LARGEST_KEPT, fit: 'inside', withoutEnlargement: true })
  if (lossless(purpose))
    return { bytes: await upright.png({ compressionLevel: 9 }).toBuffer(), contentType: 'image/png' }
  if (hasAlpha) return { bytes: await upright.webp({ quality: 95, effort: 2 }).toBuffer(), contentType: 'image/webp' }
  return { bytes: await upright.jpeg({ quality: 94 }).toBuffer(), contentType: 'image/jpeg' }
}
