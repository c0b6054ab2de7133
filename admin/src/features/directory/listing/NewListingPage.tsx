import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import { SaveBar } from '../../../ui/SaveBar'
import { RecordPage } from '../../../ui/templates'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { useMay, useViewer } from '../../identity/useSession'
import { SimilarNotice } from '../../duplicates/SimilarNotice'
import { ProblemState } from '../../shell/ProblemState'
import { Locked } from '../../usage/Locked'
import { ListingPreview } from './ListingPreview'
import { ListingSections } from './ListingSections'
import { emptyDraft, type ListingDraft, readDegrees } from './listingDraft'
import { ListingFormProvider, useListingForm } from './listingForm'
import { useSaveListing } from './useSaveListing'

/** What is known of it so far, as far as it can be read. */
function askedOf({ name, phone, website, location }: ListingDraft) {
  const [lat, lng] = [readDegrees(location.lat, 90), readDegrees(location.lng, 180)]
  const point = lat === undefined || lng === undefined ? null : { lat, lng }
  return { name: name.slice(0, 200), phone: phone.slice(0, 40), website: website.slice(0, 500), location: point }
}

export function NewListingPage() {
  const { t } = useTranslation()
  const text = useProblemText()
  const navigate = useNavigate()
  const { tenant } = useViewer()
  const [first] = useState(() => ({ ...emptyDraft(), timezone: tenant?.timezone ?? '' }))
  const form = useListingForm({ mode: 'controlled', initialValues: first })
  const editor = useSaveListing(form, undefined)
  const [saved, setSaved] = useState(false)
  const mayWrite = useMay('listing.write')
  if (!mayWrite) return <ProblemState page problem={{ code: 'FORBIDDEN', message: '', fields: [] }} />

  const save = async (status?: 'PUBLISHED') => {
    const made = await editor.save(status)
    if (!made) return
    setSaved(true)
    say(t(status ? 'listings.publishedToast' : 'listings.createdToast', { name: made.name }))
    // The guard reads `saved` of the next drawing; leave after it.
    setTimeout(() => void navigate({ to: '/listings/$id', params: { id: made.id }, replace: true }))
  }
  return (
    <ListingFormProvider form={form}>
      <RecordPage
        title={t('listings.new')}
        back={{ to: { to: '/listings' }, label: t('shell.toListings') }}
        side={<ListingPreview />}
      >
        {editor.problem && (
          <Notice tone="bad" urgent>
            {editor.rest.length > 0 ? editor.rest.join(' ') : text(editor.problem)}
          </Notice>
        )}
        <Locked limit="listings" opens="Mutation.createListing" />
        <SimilarNotice asked={askedOf(form.getValues())} />
        <ListingSections disabled={false} unread={[]} isNew />
        <SaveBar label={t('listings.newBar')}>
          <Button variant="default" loading={editor.busy} onClick={() => void save()}>
            {t('listings.saveDraft')}
          </Button>
          <Button loading={editor.busy} onClick={() => void save('PUBLISHED')}>
            {t('listings.publish')}
          </Button>
        </SaveBar>
      </RecordPage>
      <UnsavedGuard when={editor.dirty && !saved} />
    </ListingFormProvider>
  )
}
