import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { BoundsInput } from '../../gql/answers.js'
import { Icon } from '../Icon.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { createMap, type MapHandle } from './leaflet.js'
import { MapCredit } from './MapCredit.js'
import type { Mark, Pin } from './marks.js'
import { pinPopup } from './pinPopup.js'

interface Props {
  marks: Mark[] | null
  /** Fit the map to the marks whenever they change. */
  fit: boolean
  onOpen?: (slug: string) => void
  /** The listings of a mark that are not known by name yet. */
  namesAt?: (mark: Mark) => Promise<Pin[]>
  onWindow?: (bounds: BoundsInput, zoom: number) => void
  /** Offers to search where the visitor has moved the map to. */
  onArea?: (bounds: BoundsInput) => void
}

/** The map with its own buttons, and the offer to search where it was moved to. */
export function MapPanel({ marks, fit, onOpen, namesAt, onWindow, onArea }: Props) {
  const { settings, tenant } = useDirectory()
  const speech = useSpeech()
  const container = useRef<HTMLElement>(null)
  const map = useSignal<MapHandle | null>(null)
  const moved = useSignal<BoundsInput | null>(null)
  const tiles = settings.tiles ?? tenant.value?.mapTiles?.url ?? null

  useEffect(() => {
    if (!container.current) return
    const made = createMap({
      container: container.current,
      tiles,
      label: ({ count, pins }) => (count === 1 && pins[0]?.name) || speech.count('cluster', count),
      popup: onOpen && namesAt ? (mark) => pinPopup(mark, { speech, open: onOpen, namesAt }) : null,
      onMove: (bounds, zoom, byVisitor) => {
        if (byVisitor) moved.value = bounds
        onWindow?.(bounds, zoom)
      },
    })
    map.value = made
    return made.destroy
  }, [])

  useEffect(() => {
    if (marks) map.value?.show(marks, fit)
    if (fit) moved.value = null
  }, [marks, map.value, fit, moved])

  return (
    <div class={tiles ? 'map-frame' : 'map-frame plain'} part="map" dir="ltr">
      <section class="map" ref={container} aria-label={speech.text('map')} />
      <div class="map-zoom">
        <button type="button" aria-label={speech.text('zoomIn')} onClick={() => map.value?.zoom(1)}>
          +
        </button>
        <button type="button" aria-label={speech.text('zoomOut')} onClick={() => map.value?.zoom(-1)}>
          −
        </button>
      </div>
      {onArea && moved.value && (
        <button
          type="button"
          class="button map-here"
          part="button"
          dir={speech.dir}
          onClick={() => {
            if (moved.value) onArea(moved.value)
            moved.value = null
          }}
        >
          <Icon name="search" />
          {speech.text('searchHere')}
        </button>
      )}
      {tiles && <MapCredit tiles={tiles} />}
    </div>
  )
}
