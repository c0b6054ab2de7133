import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Failure } from '../../api.js'
import { Icon } from '../Icon.js'
import { Notice } from '../Notice.js'
import { useSpeech, useSurroundings } from '../surroundings.js'
import type { Pass, VisitorForm } from './visitorForm.js'
import { type FormKey, useFormWords } from './words.js'

interface Props {
  form: VisitorForm
  title: string
  lead?: string
  submit: FormKey
  /** What is said once it was sent. */
  thanks: FormKey
  /** Something must be agreed to first. */
  blocked?: boolean
  act: (pass: Pass) => Promise<unknown>
  children: ComponentChildren
}

/** Title, fields, what was wrong with them, the button; then the thanks in their place. */
export function FormFrame({ form, title, lead, submit, thanks, blocked, act, children }: Props) {
  const text = useFormWords()
  const { text: general } = useSpeech()
  const { root } = useSurroundings()
  const trap = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLFormElement>(null)
  const done = useRef<HTMLParagraphElement>(null)
  const phase = form.phase.value
  const failure = form.failure.value
  const wrong = failure instanceof Failure && failure.fields.length > 0

  useEffect(() => {
    form.open().catch(() => {})
  }, [form])
  useEffect(() => {
    if (phase === 'sent') done.current?.focus()
    // The first field that is wrong takes the keyboard.
    if (wrong) root.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [phase, wrong, failure, root])

  if (phase === 'sent')
    return (
      <p class="thanks" part="thanks" tabIndex={-1} ref={done}>
        <Icon name="check" /> {text(thanks)}
      </p>
    )
  const elsewhere = wrong ? failure.fields.filter(({ path }) => !shownAtField(box.current, path)) : []
  return (
    <form
      ref={box}
      class="form"
      part="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (phase === 'open' && !blocked) void form.submit(act, trap.current?.value ?? '')
      }}
    >
      <h3>{title}</h3>
      {lead && <p class="aside">{lead}</p>}
      {children}
      <div class="sr" aria-hidden="true">
        {/* A field that people do not see; programs fill it in. */}
        <input ref={trap} name="homepage" tabIndex={-1} autocomplete="off" aria-label="Homepage" />
      </div>
      {wrong && elsewhere.length > 0 && (
        <p class="wrong" role="alert">
          {elsewhere.map(({ path, message }) => (path.endsWith('Token') ? text('formOld') : message)).join(' ')}
        </p>
      )}
      {failure && !wrong && (
        <div role="alert">
          {failure instanceof Failure && ['CONFLICT', 'BAD_USER_INPUT'].includes(failure.code) ? (
            <p class="wrong">{failure.message}</p>
          ) : (
            <Notice slim error={failure} />
          )}
        </div>
      )}
      <button type="submit" class="button" part="button" aria-disabled={phase === 'sending' || blocked}>
        {text(phase === 'sending' ? 'sending' : submit)}
      </button>
      {form.privacy.value && (
        <p class="aside">
          <a href={form.privacy.value} target="_blank" rel="noopener" part="link">
            {text('privacy')}
            <span class="sr"> ({general('newTab')})</span>
          </a>
        </p>
      )}
    </form>
  )
}

function shownAtField(box: HTMLElement | null, path: string): boolean {
  return Boolean(box?.querySelector(`[name="${CSS.escape(path.replace(/^input\./, '').replace(/\.\d+$/, ''))}"]`))
}
