import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { BoundsInput } from '../../gql/answers.js'
import { Notice } from '../Notice.js'
import { useDirectory } from '../surroundings.js'
import { MapPanel } from './MapPanel.js'
import { createPins } from './pins.js'

const PAUSE = 150

/** The map of the present results: what its window holds, whatever the list has read. */
export function ResultsMap() {
  const { results, record, send, report, locale } = useDirectory()
  const pins = useMemo(() => createPins(send, report, locale), [send, report, locale])
  const window = useSignal<{ bounds: BoundsInput; zoom: number } | null>(null)
  const filters = results.filters.value

  useEffect(() => {
    // What is searched in the window leaves the window where it is; everything else is fitted anew.
    if (!filters.bounds) window.value = null
    void pins.load(filters, window.value)
  }, [filters, pins, window])
  useEffect(() => pins.dispose, [pins])
  useEffect(() => {
    if (!window.value) return
    const timer = setTimeout(() => void pins.load(results.filters.peek(), window.peek()), PAUSE)
    return () => clearTimeout(timer)
  }, [window.value, pins, results, window])

  return (
    <>
      <MapPanel
        marks={pins.found.value}
        fit={pins.whole.value}
        onOpen={record.open}
        namesAt={(mark) => pins.namesAt(results.filters.peek(), mark)}
        onWindow={(bounds, zoom) => {
          window.value = { bounds, zoom }
        }}
        onArea={(bounds) => results.refine({ bounds, near: null, place: '' })}
      />
      {pins.failure.value && <Notice slim error={pins.failure.value} retry={() => pins.load(filters, window.value)} />}
    </>
  )
}
