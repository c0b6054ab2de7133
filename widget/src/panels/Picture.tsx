import { useSignal } from '@preact/signals'
import type { CardFragment } from '../gql/answers.js'
import { webAddress } from '../links.js'
import { base } from '../origin.js'

type Image = CardFragment['images'][number]

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
  const sources = image.thumbnails.flatMap(({ url, width }) => {
    const address = webAddress(url, base)
    return address ? [`${address} ${width}w`] : []
  })
  return (
    <img
      class="picture"
      part="picture"
      src={src}
      srcset={sources.length ? [...sources, `${src} ${image.width}w`].join(', ') : undefined}
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
  )
}
