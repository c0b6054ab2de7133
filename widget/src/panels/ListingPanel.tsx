import { Icon } from './Icon.js'
import { Lazy } from './Lazy.js'
import { RecordSkeleton } from './Skeletons.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** The page of one listing, in the place of the list. */
export function ListingPanel() {
  const { record } = useDirectory()
  const { text } = useSpeech()
  const settled = record.listing.value ?? record.failure.value ?? record.gone.value
  return (
    <article class="record" part="record" aria-busy={!settled}>
      <button type="button" class="button back" part="button back" onClick={record.close}>
        <Icon name="back" flip />
        {text('back')}
      </button>
      <Lazy from="record" panel="Record" fallback={<RecordSkeleton />} />
    </article>
  )
}
