import { useLayoutEffect, useRef } from 'preact/hooks'
import { Lazy } from './Lazy.js'
import { ListingPanel } from './ListingPanel.js'
import { MapSlot } from './MapSlot.js'
import { Notice } from './Notice.js'
import { focusCard, ResultList } from './ResultList.js'
import { StatusLine } from './StatusLine.js'
import { useDirectory, useSurroundings } from './surroundings.js'
import { Toolbar } from './Toolbar.js'
import { Waiting } from './Waiting.js'

/** The directory itself: toolbar, map and list, or the page of one listing in their place. */
export function App() {
  const { speech } = useSurroundings()
  const { phase, failure, boot, record, settings, results, open: panel } = useDirectory()
  const list = useRef<HTMLUListElement>(null)
  const open = record.slug.value
  const waiting = phase.value === 'waiting' || !speech.value
  useWayBack(open, waiting)

  if (phase.value === 'failed' && failure.value) return <Notice error={failure.value} retry={boot} />
  if (waiting) return <Waiting />
  const [only] = results.cards.value
  const form = settings.single && settings.view !== 'listing' && only
  return (
    <>
      {open !== null && <ListingPanel />}
      <div class="browse" hidden={open !== null}>
        {!settings.single && (
          <div class="head">
            {settings.view === 'category' && (
              <Lazy from="tools" panel="CategoryHead" fallback={<div class="bone category" />} />
            )}
            <Toolbar onDown={() => focusCard(list.current, 0)} />
            {panel.value && <Lazy from={panel.value === 'filters' ? 'tools' : 'lists'} panel={panel.value} />}
            <StatusLine />
          </div>
        )}
        <MapSlot />
        <div>
          {form ? (
            <Lazy from="forms" panel={settings.view} props={{ listing: only }} fallback={<span class="bone block" />} />
          ) : (
            <ResultList list={list} />
          )}
        </div>
      </div>
    </>
  )
}

/** Opening a listing leads to its beginning; closing it leads back to the card it was opened from. */
function useWayBack(open: string | null, waiting: boolean): void {
  const { root } = useSurroundings()
  const before = useRef<{ slug: string | null; scroll: number; known: boolean }>({
    slug: null,
    scroll: 0,
    known: false,
  })

  useLayoutEffect(() => {
    if (waiting) return
    const last = before.current
    const first = !last.known
    before.current = { slug: open, scroll: open && !last.slug ? scrollY : last.scroll, known: true }
    if (first || (open === null) === (last.slug === null)) return
    if (open !== null) {
      root.querySelector<HTMLElement>('.back')?.focus({ preventScroll: true })
      if (root.host.getBoundingClientRect().top < 0) root.host.scrollIntoView()
      return
    }
    const card = [...root.querySelectorAll<HTMLElement>('.card')].find(({ dataset }) => dataset.slug === last.slug)
    const target = card ?? root.querySelector<HTMLElement>('input, select')
    target?.focus({ preventScroll: true })
    scrollTo({ top: last.scroll, behavior: 'instant' })
  }, [open, waiting, root])
}
