import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { ENDORSE } from '../../documents/endorse.js'
import { useDirectory } from '../surroundings.js'
import { Field } from './Field.js'
import { FormFrame } from './FormFrame.js'
import type { Subject } from './subject.js'
import { createVisitorForm } from './visitorForm.js'
import { useFormWords } from './words.js'

/** Whether the visitor would go again, and why. */
export function EndorseForm({ listing }: { listing: Subject }) {
  const directory = useDirectory()
  const text = useFormWords()
  const form = useMemo(() => createVisitorForm(directory), [directory])
  const again = useSignal(true)
  const tags = useSignal('')
  const comment = useSignal('')
  const email = useSignal('')
  return (
    <FormFrame
      form={form}
      title={text('endorseTitle', { name: listing.localized.name })}
      submit="sendEndorsement"
      thanks="endorseThanks"
      act={async (pass) => {
        const words = tags.value.split(/[,،;]/).map((word) => word.trim())
        const input = {
          ...pass,
          listingId: listing.id,
          wouldRepeat: again.value,
          tags: words.filter(Boolean),
          comment: comment.value.trim() || null,
          email: email.value.trim() || null,
        }
        await directory.send(ENDORSE, { input })
        const { id, slug } = listing
        directory.emit('ld:endorsement-submitted', { id, slug, wouldRepeat: again.value })
      }}
    >
      <fieldset class="pair">
        <legend>{text('wouldYou')}</legend>
        {([true, false] as const).map((value) => (
          <label key={String(value)} class="chip radio">
            <input
              type="radio"
              name="wouldRepeat"
              checked={again.value === value}
              onChange={() => {
                again.value = value
              }}
            />
            {text(value ? 'yes' : 'no')}
          </label>
        ))}
      </fieldset>
      <Field
        form={form}
        name="comment"
        label="comment"
        rows={4}
        maxLength={2000}
        value={comment.value}
        onValue={(value) => (comment.value = value)}
      />
      <Field
        form={form}
        name="tags"
        label="liked"
        hint="likedHint"
        maxLength={300}
        value={tags.value}
        onValue={(value) => (tags.value = value)}
      />
      <Field
        form={form}
        name="email"
        type="email"
        label="yourEmail"
        hint="emailHint"
        maxLength={254}
        value={email.value}
        onValue={(value) => (email.value = value)}
      />
    </FormFrame>
  )
}
