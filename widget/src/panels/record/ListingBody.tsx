import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RecordFragment } from '../../gql/answers.js'
import { hoursView } from '../../hours.js'
import { Lazy } from '../Lazy.js'
import { OpenState } from '../OpenState.js'
import { Picture } from '../Picture.js'
import { useDirectory, useSpeech, useSurroundings } from '../surroundings.js'
import { ContactBox } from './ContactBox.js'
import { Endorsements } from './Endorsements.js'
import { changeText, HoursTable } from './HoursTable.js'

/** Pictures, name and state first; then what it is on one side and how to get there on the other. */
export function ListingBody({ listing }: { listing: RecordFragment }) {
  const speech = useSpeech()
  const { hours, location, isOpenNow, timezone } = listing
  const { description } = listing.words
  const mapShown = useSignal(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { root } = useSurroundings()

  useLayoutEffect(() => {
    // Only a visitor's own step moves the keyboard: a page that begins with a deep link leaves it where it is.
    if (root.activeElement?.closest('.record')) heading.current?.focus({ preventScroll: true })
  }, [root])

  const view = hours && hoursView(hours, timezone, new Date())
  // The server's word on open or closed leads; what comes next is told only where our reading of the hours agrees.
  const detail = view?.openNow === isOpenNow ? changeText(view, speech) : null
  return (
    <>
      <Gallery listing={listing} />
      <header class="record-head">
        <h2 ref={heading} tabIndex={-1} part="record-name">
          <bdi>{listing.localized.name}</bdi>
        </h2>
        <p class="card-meta">
          {listing.category && <bdi>{listing.category.name}</bdi>}
          {listing.distanceKm !== null && ` · ${speech.distance(listing.distanceKm)}`}
        </p>
        <OpenState open={isOpenNow} detail={detail} />
      </header>
      <div class="columns">
        <div>
          {description && (
            <section class="box" part="about">
              <h3>{speech.text('about')}</h3>
              <p class="description" dir="auto">
                {description}
              </p>
              <Tags tags={listing.tags} />
            </section>
          )}
          {!description && <Tags tags={listing.tags} />}
          <Endorsements listing={listing} />
        </div>
        <div>
          <ContactBox listing={listing} showMap={location && !mapShown.value ? () => (mapShown.value = true) : null} />
          {location && mapShown.value && (
            <Lazy from="map" panel="ListingMap" props={{ listing }} fallback={<div class="map-frame bone" />} />
          )}
          {hours && <HoursTable hours={hours} view={view} zone={timezone} />}
        </div>
      </div>
    </>
  )
}

function Gallery({ listing: { images, localized } }: { listing: RecordFragment }) {
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

function Tags({ tags }: { tags: string[] }) {
  const { results, record } = useDirectory()
  const { text } = useSpeech()
  if (!tags.length) return null
  return (
    <ul class="tags" aria-label={text('tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={() => {
              record.leave()
              results.refine({ tags: [tag] })
            }}
          >
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
