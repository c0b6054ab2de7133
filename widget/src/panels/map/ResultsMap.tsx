import { useEffect, useMemo } from 'preact/hooks'
import { Notice } from '../Notice.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { MapPanel } from './MapPanel.js'
import { createPins } from './pins.js'

/** The map of the present results. */
export function ResultsMap() {
  const { results, record, send, report } = useDirectory()
  const { text, number } = useSpeech()
  const pins = useMemo(() => createPins(send, report), [send, report])
  const filters = results.filters.value
  const found = pins.found.value

  useEffect(() => {
    void pins.load(filters)
  }, [filters, pins])
  useEffect(() => pins.dispose, [pins])

  return (
    <>
      <MapPanel
        pins={found}
        fit={filters.nearBy !== 'area'}
        onOpen={record.open}
        onArea={(area) => results.refine({ near: area, nearBy: 'area' })}
      />
      {pins.failure.value && <Notice slim error={pins.failure.value} retry={() => pins.load(filters)} />}
      {found && pins.read.value < pins.total.value && (
        <p class="aside">{text('mapPartial', { n: number(found.length), total: number(pins.total.value) })}</p>
      )}
    </>
  )
}
