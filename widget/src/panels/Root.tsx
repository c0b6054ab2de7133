import type { ComponentChildren } from 'preact'
import { useDirectory, useSurroundings } from './surroundings.js'

/** The frame everything is drawn in: language, direction, palette, and the keys that belong to the whole widget. */
export function Root({ children }: { children: ComponentChildren }) {
  const { scheme, speech, waitingDir } = useSurroundings()
  const { record, settings, phase } = useDirectory()

  const keys = (event: KeyboardEvent) => {
    const target = event.composedPath()[0]
    // Outside, the target is only our element: a page with one-letter shortcuts would take typing for commands.
    const typing = target instanceof Element && target.matches('input,select,textarea')
    if (typing && event.key.length === 1) event.stopPropagation()
    if (event.type !== 'keydown' || event.key !== 'Escape' || event.defaultPrevented || record.slug.value === null)
      return
    event.preventDefault()
    event.stopPropagation()
    record.close()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that belong to the whole widget, wherever inside it they are struck
    <div
      class={`root view-${settings.view} layout-${settings.layout}`}
      part="root"
      lang={speech.value?.locale}
      dir={speech.value?.dir ?? waitingDir}
      data-scheme={scheme.value}
      data-phase={phase.value}
      onKeyDown={keys}
      onKeyPress={keys}
      onKeyUp={keys}
    >
      {children}
    </div>
  )
}
