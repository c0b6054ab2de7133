import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { REPORT } from '../../documents/report.js'
import type { ModerationTarget, ReportReason } from '../../gql/answers.js'
import { useDirectory } from '../surroundings.js'
import { Field } from './Field.js'
import { FormFrame } from './FormFrame.js'
import type { Subject } from './subject.js'
import { createVisitorForm } from './visitorForm.js'
import { useFormWords } from './words.js'

const OF_A_LISTING = [
  'CLOSED',
  'FALSE_INFORMATION',
  'DUPLICATE',
  'SPAM',
  'OFFENSIVE',
  'PRIVACY',
  'COPYRIGHT',
  'OTHER',
] as const
const OF_WORDS = ['OFFENSIVE', 'FALSE_INFORMATION', 'SPAM', 'PRIVACY', 'OTHER'] as const

/** What is wrong with an entry, or with what somebody said about it. */
export function ReportForm({ listing, target }: { listing: Subject; target?: { type: ModerationTarget; id: string } }) {
  const directory = useDirectory()
  const text = useFormWords()
  const form = useMemo(() => createVisitorForm(directory), [directory])
  const reasons: readonly ReportReason[] = target ? OF_WORDS : OF_A_LISTING
  const reason = useSignal<ReportReason>(reasons[0] ?? 'OTHER')
  const details = useSignal('')
  const email = useSignal('')
  return (
    <FormFrame
      form={form}
      title={target ? text('reportWords') : text('reportTitle', { name: listing.localized.name })}
      submit="sendReport"
      thanks="reportThanks"
      act={(pass) => {
        const { type: targetType, id: targetId } = target ?? { type: 'LISTING' as const, id: listing.id }
        const said = { reason: reason.value, details: details.value.trim() || null, email: email.value.trim() || null }
        return directory.send(REPORT, { input: { ...pass, targetType, targetId, ...said } })
      }}
    >
      <div class="form-field">
        <label for="form-reason">{text('reason')}</label>
        <span class="select">
          <select
            id="form-reason"
            name="reason"
            part="input select"
            value={reason.value}
            onChange={({ currentTarget }) => {
              reason.value = currentTarget.value as ReportReason
            }}
          >
            {reasons.map((name) => (
              <option key={name} value={name}>
                {text(`reason${name}`)}
              </option>
            ))}
          </select>
        </span>
      </div>
      <Field
        form={form}
        name="details"
        label="details"
        rows={4}
        maxLength={2000}
        value={details.value}
        onValue={(value) => (details.value = value)}
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
