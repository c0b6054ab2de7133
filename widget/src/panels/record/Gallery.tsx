import type { RecordFragment } from '../../gql/answers.js'
import { Picture } from '../Picture.js'
import { useSpeech } from '../surroundings.js'

/** The pictures of a listing, side by side where there are several. */
export function Gallery({ listing: { images, localized } }: { listing: RecordFragment }) {
  const { text, number } = useSpeech()
  if (!images.length) return null
  const { name } = localized
  const total = number(images.length)
  return (
    <section
      class={images.length > 1 ? 'gallery several' : 'gallery'}
      part="gallery"
      aria-label={name}
      tabIndex={images.length > 1 ? 0 : undefined}
    >
      {images.map((image, index) => (
        <Picture
          key={image.url}
          image={image}
          name={name}
          eager={index === 0}
          sizes="(max-width: 720px) 100vw, 720px"
          alt={image.alt ?? (images.length > 1 ? text('picture', { n: number(index + 1), total }) : name)}
        />
      ))}
    </section>
  )
}
