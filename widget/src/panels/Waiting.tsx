import { effect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { RecordSkeleton, Skeletons } from './Skeletons.js'
import { useDirectory, useSurroundings } from './surroundings.js'

/** The widget before its first answer, in the shape it will have. */
export function Waiting() {
  const { settings, link } = useDirectory()
  useHeldHeight()
  if (link.current() ?? settings.listing) {
    return (
      <div class="record" aria-busy="true">
        <span class="bone back-bone" />
        <RecordSkeleton />
      </div>
    )
  }
  return (
    <div class="browse" aria-busy="true">
      {!settings.single && (
        <div class="head">
          {settings.view === 'category' && <div class="bone category" />}
          <div class="toolbar">
            {settings.view !== 'list' && <span class="bone field" />}
            {settings.view !== 'category' && <span class="bone select" />}
            <span class="bone chips" />
          </div>
          <div class="status" />
        </div>
      )}
      {(settings.view === 'map' || settings.layout === 'map-left') && <div class="bone map-frame" />}
      <Skeletons count={settings.single ? 1 : settings.pageSize} />
    </div>
  )
}

/**
 * A directory with less in it than was kept free for it would pull up the page below: what was kept stays kept until the
 * visitor does something here.
 */
function useHeldHeight(): void {
  const { root } = useSurroundings()
  const { results, record, phase } = useDirectory()
  useLayoutEffect(
    () => () => {
      const frame = root.querySelector<HTMLElement>('.root')
      if (!frame || phase.value === 'waiting') return
      frame.style.minBlockSize = `${frame.offsetHeight}px`
      const [filters, open] = [results.filters.value, record.slug.value]
      const release = effect(() => {
        if (results.filters.value === filters && record.slug.value === open) return
        frame.style.minBlockSize = ''
        queueMicrotask(() => release())
      })
    },
    [root, results, record, phase],
  )
}
