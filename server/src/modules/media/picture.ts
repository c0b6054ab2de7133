import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { refuse } from '../../kernel/errors.js'

export type Picture = { bytes: Buffer; contentType: string; width: number; height: number; hash: string }

export const largestUpload = 10_000_000
export const uploadTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
const MOST_PIXELS = 50_000_000
const WIDEST = { LISTING: 2_000, LOGO: 1_000 }

sharp.concurrency(1)

/**
 * Looks at the bytes, never at a name or a claimed type, and writes the picture anew: turned upright, without metadata, at most
 * so wide. What does not decode as one still picture is refused.
 */
export async function readPicture(bytes: Buffer, purpose: 'LOGO' | 'LISTING', field: string): Promise<Picture> {
  const bad = (message: string) => refuse('BAD_USER_INPUT', message, { field })
  if (bytes.length === 0 || bytes.length > largestUpload) throw bad('A picture has at most 10 MB.')
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !uploadTypes.some((known) => known === type.mime)) throw bad('Upload a JPEG, PNG, WebP or AVIF picture.')
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
    const upright = source
      .rotate()
      .resize({ width: WIDEST[purpose], height: WIDEST[purpose], fit: 'inside', withoutEnlargement: true })
    const written = purpose === 'LOGO' ? upright.png({ compressionLevel: 9 }) : upright.webp({ quality: 82, effort: 3 })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    const hash = createHash('sha256').update(data).digest('hex')
    return {
      bytes: data,
      contentType: purpose === 'LOGO' ? 'image/png' : 'image/webp',
      width: info.width,
      height: info.height,
      hash,
    }
  } catch {
    throw bad('This picture is damaged or too large to be shown.')
  }
}
