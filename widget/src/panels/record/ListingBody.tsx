import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RecordFragment } from '../../gql/answers.js'
import { hoursView } from '../../hours.js'
import { Icon } from '../Icon.js'
import { Lazy } from '../Lazy.js'
import { OpenState } from '../OpenState.js'
import { useSpeech, useSurroundings } from '../surroundings.js'
import { Actions } from './Actions.js'
import { ContactBox } from './ContactBox.js'
import { Endorsements } from './Endorsements.js'
import { Facts } from './Facts.js'
import { type Asked, FormDialog } from './FormDialog.js'
import { Gallery } from './Gallery.js'
import { changeText, HoursTable } from './HoursTable.js'
import { Tags } from './Tags.js'

const icons = { claim: 'shop', propose: 'edit', report: 'flag' } as const

/** Pictures, name and state first; then what it is on one side and how to get there on the other. */
export function ListingBody({ listing }: { listing: RecordFragment }) {
  const speech = useSpeech()
  const { hours, location, isOpenNow, timezone } = listing
  const { description } = listing.words
  const mapShown = useSignal(false)
  const asked = useSignal<Asked | null>(null)
  const ask = (wanted: Asked) => {
    asked.value = wanted
  }
  // What the business looks after already is nobody else's to claim.
  const forms = (['claim', 'propose', 'report'] as const).filter((form) => form !== 'claim' || !listing.isVerified)
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
          {listing.priceLevel !== null && (
            <>
              {' · '}
              <span class="sr">{speech.text('priceLevel', { n: listing.priceLevel })}</span>
              <span aria-hidden="true">{'●'.repeat(listing.priceLevel) + '○'.repeat(4 - listing.priceLevel)}</span>
            </>
          )}
        </p>
        {listing.isVerified && (
          <p class="verified">
            <Icon name="check" /> {speech.text('verifiedBusiness')}
          </p>
        )}
        <OpenState open={isOpenNow} detail={detail} />
        <Actions listing={listing} ask={(form) => ask({ form })} />
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
          <Facts listing={listing} />
          <Endorsements listing={listing} ask={ask} />
        </div>
        <div>
          <ContactBox listing={listing} showMap={location && !mapShown.value ? () => (mapShown.value = true) : null} />
          {location && mapShown.value && (
            <Lazy from="map" panel="ListingMap" props={{ listing }} fallback={<div class="map-frame bone" />} />
          )}
          {hours && <HoursTable hours={hours} view={view} zone={timezone} holidays={listing.holidays} />}
        </div>
      </div>
      <div class="actions foot">
        {forms.map((form) => (
          <button key={form} type="button" class="quiet" onClick={() => ask({ form })}>
            <Icon name={icons[form]} />
            {speech.text(form)}
          </button>
        ))}
      </div>
      {asked.value && (
        <FormDialog
          key={`${asked.value.form} ${asked.value.target?.id}`}
          listing={listing}
          asked={asked.value}
          close={() => {
            asked.value = null
          }}
        />
      )}
    </>
  )
}
