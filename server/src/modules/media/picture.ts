import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { refuse } from '../../kernel/errors.js'
import type { MediaPurpose } from './media-asset.entity.js'

/** A person's picture is no asset of a tenant's, and is written anew like one. */
export type PicturePurpose = MediaPurpose | 'AVATAR'
export type Picture = { bytes: Buffer; contentType: string; width: number; height: number; hash: string }

export const largestUpload = 10_000_000
export const uploadTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
const MOST_PIXELS = 50_000_000
const WIDEST = { LISTING: 2_000, LOGO: 1_000, FAVICON: 256, AVATAR: 512 }
/** Marks keep their sharp edges and their transparency. */
const lossless = (purpose: PicturePurpose): boolean => purpose === 'LOGO' || purpose === 'FAVICON'

sharp.concurrency(1)

/**
 * Looks at the bytes, never at a name or a claimed type, and writes the picture anew: turned upright, without metadata, at most
 * so wide. What does not decode as one still picture is refused.
 */
export async function readPicture(bytes: Buffer, purpose: PicturePurpose, field: string): Promise<Picture> {
  const bad = (message: string) => refuse('BAD_USER_INPUT', message, { field })
  if (bytes.length === 0 || bytes.length > largestUpload) throw bad('A picture has at most 10 MB.')
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !uploadTypes.some((known) => known === type.mime)) throw bad('Upload a JPEG, PNG, WebP or AVIF picture.')
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
    const sides = { width: WIDEST[purpose], height: WIDEST[purpose] }
    const fitting = { fit: 'inside', withoutEnlargement: true } as const
    // A browser tab shows a square: what is none gets clear edges, and is not stretched.
    const square = { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    // A face is shown round: the part of the picture that draws the eye, in a square.
    const face = { fit: 'cover', position: sharp.strategy.attention } as const
    const framed = { LISTING: fitting, LOGO: fitting, FAVICON: square, AVATAR: face }[purpose]
    const upright = source.rotate().resize({ ...sides, ...framed })
    const written = lossless(purpose) ? upright.png({ compressionLevel: 9 }) : upright.webp({ quality: 82, effort: 3 })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    const hash = createHash('sha256').update(data).digest('hex')
    return {
      bytes: data,
      contentType: lossless(purpose) ? 'image/png' : 'image/webp',
      width: info.width,
      height: info.height,
      hash,
    }
  } catch {
    throw bad('This picture is damaged or too large to be shown.')
  }
}
