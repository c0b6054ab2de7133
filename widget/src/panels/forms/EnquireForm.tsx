import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { ENQUIRE } from '../../documents/enquire.js'
import { useDirectory } from '../surroundings.js'
import { Field } from './Field.js'
import { FormFrame } from './FormFrame.js'
import type { Subject } from './subject.js'
import { createVisitorForm } from './visitorForm.js'
import { useFormWords } from './words.js'

/** The wording below, as it is kept with the enquiry; another wording gets another name. */
const CONSENT = 'widget-2026-11'

/** A visitor writes to the business: their words go to whoever holds the listing, the answer comes by mail. */
export function EnquireForm({ listing }: { listing: Subject }) {
  const directory = useDirectory()
  const text = useFormWords()
  const form = useMemo(() => createVisitorForm(directory), [directory])
  const said = useSignal({ name: '', email: '', phone: '', message: '' })
  const agreed = useSignal(false)
  const field = (name: keyof typeof said.value) => ({
    form,
    name,
    value: said.value[name],
    onValue: (value: string) => {
      said.value = { ...said.value, [name]: value }
    },
  })
  return (
    <FormFrame
      form={form}
      title={text('enquireTitle', { name: listing.localized.name })}
      submit="sendEnquiry"
      thanks="enquireThanks"
      blocked={!agreed.value}
      act={async (pass) => {
        const { name, email, phone, message } = said.value
        const contact = { name: name.trim(), email: email.trim(), phone: phone.trim() || null }
        const input = { ...pass, ...contact, listingId: listing.id, message: message.trim(), consentVersion: CONSENT }
        await directory.send(ENQUIRE, { input })
        directory.emit('ld:lead-captured', { id: listing.id, slug: listing.slug })
      }}
    >
      <Field {...field('message')} label="message" rows={5} maxLength={5000} required />
      <Field {...field('name')} label="yourName" autocomplete="name" maxLength={200} required />
      <Field {...field('email')} label="yourEmail" type="email" maxLength={254} required />
      <Field {...field('phone')} label="yourPhone" type="tel" maxLength={40} />
      <div class="consent">
        <input
          id="form-consent"
          type="checkbox"
          checked={agreed.value}
          onChange={({ currentTarget }) => {
            agreed.value = currentTarget.checked
          }}
        />
        <label for="form-consent">{text('consent', { name: listing.localized.name })}</label>
      </div>
    </FormFrame>
  )
}
