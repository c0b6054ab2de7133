import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Notice } from '../../../ui/Notice'
import { RecordPage } from '../../../ui/templates'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { EndorsementsSection } from '../../endorsements/EndorsementsSection'
import { useMay } from '../../identity/useSession'
import { PendingChanges } from '../../moderation/PendingChanges'
import { ListingHistory } from '../history/ListingHistory'
import { ReadOnlyListing } from '../surplus/ReadOnlyNotice'
import { ListingActions } from './ListingActions'
import { ListingBooking } from './ListingBooking'
import { ListingCompleteness } from './ListingCompleteness'
import { ListingFacts } from './ListingFacts'
import { ListingFeature } from './ListingFeature'
import { ListingPreview } from './ListingPreview'
import { ListingSections } from './ListingSections'
import { draftListing } from './listingDraft'
import { ListingFormProvider, useListingForm } from './listingForm'
import { StatusChip } from './StatusChip'
import { useLeaveAfterDelete } from './useLeaveAfterDelete'
import { useSaveListing } from './useSaveListing'

const ListingEditorFields = graphql(`
  fragment ListingEditor on Listing {
    id
    name
    status
    viewerCanEdit
    isReadOnly
    viewerCanFeature
    hours {
      unread
    }
    ...ListingActions
    ...ListingCompleteness
    ...ListingDraft
    ...ListingFacts
    ...ListingHolidays
    ...ListingFeature
    ...ListingBooking
    ...ListingEndorsements
    ...ListingPending
  }
`)

interface ListingEditorProps {
  listing: FragmentType<typeof ListingEditorFields>
  onReread: () => Promise<void>
}

export function ListingEditor({ listing: fragment, onReread }: ListingEditorProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  // What staff save is so at once, whatever of its owner waits.
  const isStaff = useMay('listing.write')
  const listing = readFragment(ListingEditorFields, fragment)
  const [first] = useState(() => draftListing(listing))
  const form = useListingForm({ mode: 'controlled', initialValues: first })
  const editor = useSaveListing(form, listing.id)
  const [gone, remove] = useLeaveAfterDelete(listing)
  const mayChange = listing.viewerCanEdit && !listing.isReadOnly

  const save = async (status?: 'PUBLISHED') => {
    const saved = await editor.save(status)
    if (!saved) return
    const waits = saved.waits && !isStaff
    say(status ? t('listings.publishedToast', { name: saved.name }) : t(waits ? 'listings.savedWaits' : 'common.saved'))
  }
  return (
    <ListingFormProvider form={form}>
      <RecordPage
        title={listing.name}
        back={{ to: { to: '/listings' }, label: t('shell.toListings') }}
        beside={<StatusChip status={listing.status} />}
        actions={
          listing.viewerCanEdit && (
            <ListingActions
              listing={listing}
              busy={editor.busy}
              onPublish={() => void save('PUBLISHED')}
              onDelete={remove}
            />
          )
        }
        side={
          <>
            <ListingPreview />
            <ListingCompleteness listing={listing} />
            {listing.viewerCanFeature && <ListingFeature listing={listing} />}
            {isStaff && mayChange && <ListingBooking listing={listing} />}
            <ListingFacts listing={listing} />
          </>
        }
      >
        {listing.isReadOnly ? (
          <ReadOnlyListing />
        ) : (
          !listing.viewerCanEdit && <Notice tone="calm">{t('listings.readOnly')}</Notice>
        )}
        <PendingChanges listing={listing} />
        {editor.problem && (
          <Notice tone="bad" urgent>
            {editor.rest.length > 0 ? editor.rest.join(' ') : text(editor.problem)}
          </Notice>
        )}
        <ListingSections listing={listing} disabled={!mayChange} unread={listing.hours?.unread ?? []} />
        <EndorsementsSection listing={listing} />
        {listing.viewerCanEdit && (
          <ListingHistory listingId={listing.id} disabled={editor.dirty || listing.isReadOnly} onUndone={onReread} />
        )}
        <ChangesBar
          shown={editor.dirty}
          busy={editor.busy}
          onSave={() => void save()}
          onDiscard={() => {
            form.reset()
            form.clearErrors()
          }}
        />
      </RecordPage>
      <UnsavedGuard when={editor.dirty && !gone} />
    </ListingFormProvider>
  )
}
