import { Icon } from './Icon.js'
import { Lazy } from './Lazy.js'
import { Notice } from './Notice.js'
import { RecordSkeleton } from './Skeletons.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** The page of one listing, in the place of the list. */
export function ListingPanel() {
  const { record } = useDirectory()
  const { text } = useSpeech()
  const listing = record.listing.value
  const error = record.failure.value
  return (
    <article class="record" part="record" aria-busy={!listing && !error && !record.gone.value}>
      <button type="button" class="button back" part="button back" onClick={record.close}>
        <Icon name="back" flip />
        {text('back')}
      </button>
      {error ? (
        <Notice error={error} retry={record.again} />
      ) : record.gone.value ? (
        <div class="notice" part="notice">
          <p class="notice-title">{text('gone')}</p>
          <p>{text('goneHint')}</p>
        </div>
      ) : listing ? (
        <Lazy key={listing.id} from="record" panel="ListingBody" props={{ listing }} fallback={<RecordSkeleton />} />
      ) : (
        <RecordSkeleton />
      )}
    </article>
  )
}
