import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../Icon.js'
import { useSpeech, useSurroundings } from '../surroundings.js'

/** The floating button, and the dialog it opens. The browser's own modal dialog keeps the focus inside and gives it back. */
export function Launcher({ children }: { children: ComponentChildren }) {
  const { shown, speech, directory } = useSurroundings()
  const { text } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  const open = shown.value

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  if (!speech.value) return null
  return (
    <>
      <button
        type="button"
        class="button launcher"
        part="launcher button"
        aria-haspopup="dialog"
        onClick={() => {
          shown.value = true
        }}
      >
        <Icon name="shop" />
        {text('launcher')}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; the key for that is the browser's own Esc */}
      <dialog
        ref={dialog}
        class="dialog"
        part="dialog"
        aria-label={text('launcher')}
        onClose={() => {
          shown.value = false
        }}
        onClick={({ target, currentTarget }) => {
          if (target === currentTarget) currentTarget.close()
        }}
      >
        <div class="dialog-body">
          <div class="dialog-head">
            <bdi>{directory.tenant.value?.name}</bdi>
            <button type="button" class="chip" part="chip" onClick={() => dialog.current?.close()}>
              <Icon name="close" />
              {text('close')}
            </button>
          </div>
          {open && children}
        </div>
      </dialog>
    </>
  )
}
