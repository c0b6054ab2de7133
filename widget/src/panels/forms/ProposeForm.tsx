import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { PROPOSE } from '../../documents/propose.js'
import type { RecordFragment } from '../../gql/answers.js'
import { useDirectory } from '../surroundings.js'
import { Field } from './Field.js'
import { FormFrame } from './FormFrame.js'
import { createVisitorForm } from './visitorForm.js'
import { useFormWords } from './words.js'

type Name = 'name' | 'description' | 'phone' | 'website' | 'publicEmail'

/** How the entry should read: only what differs from what stands there is sent. */
export function ProposeForm({ listing }: { listing: RecordFragment }) {
  const directory = useDirectory()
  const text = useFormWords()
  const form = useMemo(() => createVisitorForm(directory), [directory])
  const before: Record<Name, string> = {
    name: listing.name,
    description: listing.words.locale ? '' : (listing.words.description ?? ''),
    phone: listing.phones[0]?.number ?? '',
    website: listing.website ?? '',
    publicEmail: listing.email ?? '',
  }
  const now = useSignal(before)
  const note = useSignal('')
  const email = useSignal('')
  const field = (name: Name) => ({
    form,
    name,
    value: now.value[name],
    onValue: (value: string) => {
      now.value = { ...now.value, [name]: value }
    },
  })
  return (
    <FormFrame
      form={form}
      title={text('proposeTitle', { name: listing.localized.name })}
      lead={text('proposeLead')}
      submit="sendProposal"
      thanks="proposeThanks"
      act={(pass) => {
        const changed = Object.entries(now.value).filter(([name, value]) => value.trim() !== before[name as Name])
        const input = {
          ...pass,
          listingId: listing.id,
          ...Object.fromEntries(changed.map(([name, value]) => [name, value.trim()])),
          note: note.value.trim() || null,
          email: email.value.trim() || null,
        }
        return directory.send(PROPOSE, { input })
      }}
    >
      <Field {...field('name')} label="name" maxLength={200} />
      <Field {...field('description')} label="about" rows={4} maxLength={10_000} />
      <Field {...field('phone')} label="phone" type="tel" maxLength={40} />
      <Field {...field('website')} label="website" type="url" maxLength={500} />
      <Field {...field('publicEmail')} label="publicEmail" type="email" maxLength={254} />
      <Field
        form={form}
        name="note"
        label="note"
        rows={2}
        maxLength={2000}
        value={note.value}
        onValue={(value) => (note.value = value)}
      />
      <Field
        form={form}
        name="email"
        type="email"
        label="yourEmail"
        hint="toldHint"
        maxLength={254}
        value={email.value}
        onValue={(value) => (email.value = value)}
      />
    </FormFrame>
  )
}
