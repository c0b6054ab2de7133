import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { ALERT } from '../../documents/alert.js'
import type { ListingFilter, SearchFrequency } from '../../gql/answers.js'
import { useDirectory } from '../surroundings.js'
import { Field } from './Field.js'
import { FormFrame } from './FormFrame.js'
import { createVisitorForm } from './visitorForm.js'
import { useFormWords } from './words.js'

/** The wording below, as it is kept with the search; another wording gets another name. */
const CONSENT = 'widget-2026-11'
const often: SearchFrequency[] = ['DAILY', 'WEEKLY']

/** Where the mails go and how often; nothing comes before the link of the first was followed. */
export function AlertForm({ filter, about }: { filter: ListingFilter; about: string }) {
  const directory = useDirectory()
  const text = useFormWords()
  const form = useMemo(() => createVisitorForm(directory), [directory])
  const email = useSignal('')
  const frequency = useSignal<SearchFrequency>('WEEKLY')
  const agreed = useSignal(false)
  return (
    <FormFrame
      form={form}
      title={text('alertTitle')}
      lead={text('alertLead')}
      submit="alertTitle"
      thanks="alertThanks"
      blocked={!agreed.value}
      act={(pass) => {
        const said = { email: email.value.trim(), frequency: frequency.value, consentVersion: CONSENT }
        return directory.send(ALERT, { input: { ...pass, ...said, filter } })
      }}
    >
      <p>
        <b dir="auto">{about}</b>
      </p>
      <Field
        form={form}
        name="email"
        type="email"
        label="yourEmail"
        maxLength={254}
        required
        value={email.value}
        onValue={(value) => (email.value = value)}
      />
      <fieldset class="pair">
        <legend>{text('howOften')}</legend>
        {often.map((value) => (
          <label key={value} class="chip radio">
            <input
              type="radio"
              name="frequency"
              checked={frequency.value === value}
              onChange={() => {
                frequency.value = value
              }}
            />
            {text(value)}
          </label>
        ))}
      </fieldset>
      <div class="consent">
        <input
          id="form-consent"
          type="checkbox"
          checked={agreed.value}
          onChange={({ currentTarget }) => {
            agreed.value = currentTarget.checked
          }}
        />
        <label for="form-consent">{text('alertConsent')}</label>
      </div>
    </FormFrame>
  )
}
