import { Notice } from '../Notice.js'
import { RecordSkeleton } from '../Skeletons.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { ListingBody } from './ListingBody.js'

/** What is known of the listing that is open, or why nothing is. */
export function Record() {
  const { record } = useDirectory()
  const { text } = useSpeech()
  const listing = record.listing.value
  const error = record.failure.value
  if (error) return <Notice error={error} retry={record.again} />
  if (record.gone.value)
    return (
      <div class="notice" part="notice">
        <p class="notice-title">{text('gone')}</p>
        <p>{text('goneHint')}</p>
      </div>
    )
  if (listing) return <ListingBody key={listing.id} listing={listing} />
  return <RecordSkeleton />
}
