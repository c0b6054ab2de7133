import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RecordFragment } from '../../gql/answers.js'
import { Icon } from '../Icon.js'
import { Lazy } from '../Lazy.js'
import { useSpeech } from '../surroundings.js'

export type FormName = 'claim' | 'endorse' | 'enquire' | 'propose' | 'report'

/** What is asked for: a form, and what else than the listing it is about. */
export interface Asked {
  form: FormName
  target?: { type: 'ENDORSEMENT'; id: string }
}

/** A form over the page. The browser's own modal dialog keeps the focus inside, and gives it back when it closes. */
export function FormDialog({ listing, asked, close }: { listing: RecordFragment; asked: Asked; close: () => void }) {
  const { text } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  // Whoever marks words and lets go outside of the form has not clicked beside it.
  const pressedBeside = useRef(false)
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="form-dialog"
      part="form-dialog"
      aria-label={text(asked.form)}
      onClose={close}
      onKeyDown={(event) => {
        // Esc belongs to the dialog: the page of the listing below stays open.
        if (event.key === 'Escape') event.stopPropagation()
      }}
      onPointerDown={({ target, currentTarget }) => {
        pressedBeside.current = target === currentTarget
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget && pressedBeside.current) currentTarget.close()
      }}
    >
      <div class="form-body">
        <button type="button" class="clear" aria-label={text('close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
        <Lazy
          from="forms"
          panel={asked.form}
          props={{ listing, target: asked.target }}
          fallback={<span class="bone form-bone" />}
        />
      </div>
    </dialog>
  )
}
