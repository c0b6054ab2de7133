import { useSignal } from '@preact/signals'
import type { CardFragment } from '../gql/answers.js'
import { webAddress } from '../links.js'
import { base } from '../origin.js'

type Image = CardFragment['cover'][number]

interface Props {
  image: Image | undefined
  name: string
  /** Widths the picture is drawn at, as the `sizes` attribute says it. */
  sizes: string
  alt?: string
  eager?: boolean
}

/** A listing's picture, or its initial on the brand's tint where there is none, or where it does not load. */
export function Picture({ image, name, sizes, alt = '', eager }: Props) {
  const broken = useSignal(false)
  const src = webAddress(image?.url, base)
  if (!image || !src || broken.value) {
    return (
      <span class="picture initial" aria-hidden="true">
        <b>{[...name.trim()][0]?.toLocaleUpperCase()}</b>
      </span>
    )
  }
  return (
    <picture>
      {image.avif && <source type="image/avif" srcset={image.avif} sizes={sizes} />}
      <img
        class="picture"
        part="picture"
        style={{
          backgroundColor: image.thumbhash ? tintOf(image.thumbhash) : undefined,
          objectPosition: `${image.focalPoint.x * 100}% ${image.focalPoint.y * 100}%`,
        }}
        src={src}
        srcset={image.srcset ?? undefined}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        onError={() => {
          broken.value = true
        }}
      />
    </picture>
  )
}

/**
 * What is painted until the picture is there. Its colour alone: a host page's policy may forbid pictures written as `data:`, and would
 * tell its owner of each. The average stands in the first three bytes of a thumbhash (https://evanw.github.io/thumbhash/), so its
 * decoder need not be in the first script.
 */
export function tintOf(thumbhash: string): string | undefined {
  const bits = [...atob(thumbhash)].slice(0, 3).reduce((sum, byte, at) => sum | (byte.charCodeAt(0) << (8 * at)), 0)
  // What has clear parts would show it for good.
  if (bits >> 23) return undefined
  const part = (at: number) => ((bits >> at) & 63) / 31.5
  const [l, p, q] = [part(0) / 2, part(6) - 1, part(12) - 1]
  const b = l - (p * 2) / 3
  const r = (3 * l - b + q) / 2
  return `rgb(${[r, r - q, b].map((share) => Math.round(share * 255)).join()})`
}
