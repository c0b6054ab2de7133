import { Failure } from '../../api.js'
import type { VisitorForm } from './visitorForm.js'
import { type FormKey, useFormWords } from './words.js'

interface Props {
  form: VisitorForm
  /** The field's name in the contract: what is wrong with it is said beside it. */
  name: string
  label: FormKey
  hint?: FormKey
  value: string
  onValue: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'url'
  rows?: number
  maxLength: number
  required?: boolean
  autocomplete?: string
}

/** One labelled field with its hint and what is wrong with it. */
export function Field({
  form,
  name,
  label,
  hint,
  value,
  onValue,
  type = 'text',
  rows,
  maxLength,
  required,
  autocomplete,
}: Props) {
  const text = useFormWords()
  // One form is open at a time, and ids are private to the shadow root.
  const id = `form-${name}`
  const failure = form.failure.value
  const wrong =
    failure instanceof Failure
      ? failure.fields.find(({ path }) => path === `input.${name}` || path.startsWith(`input.${name}.`))?.message
      : undefined
  const shared = {
    id,
    name,
    value,
    maxLength,
    required,
    part: 'input',
    dir: type === 'text' ? ('auto' as const) : ('ltr' as const),
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong || hint ? `${id}-said` : undefined,
  }
  return (
    <div class="form-field">
      <label for={id}>
        {text(label)}
        {!required && <small> {text('optional')}</small>}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={type as 'text'}
          autocomplete={autocomplete ?? (type === 'email' || type === 'tel' ? type : 'off')}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      {(wrong || hint) && (
        <p id={`${id}-said`} class={wrong ? 'wrong' : 'aside'}>
          {wrong ?? (hint && text(hint))}
        </p>
      )}
    </div>
  )
}
