import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../Icon.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import type { Pin } from './clusters.js'
import { createMap, type MapHandle, type MapOptions } from './leaflet.js'
import { MapCredit } from './MapCredit.js'
import { pinPopup } from './pinPopup.js'

interface Props {
  pins: Pin[] | null
  /** Fit the map to the pins whenever they change. */
  fit: boolean
  onOpen?: (slug: string) => void
  /** Offers to search where the visitor has moved the map to. */
  onArea?: (area: Parameters<MapOptions['onMove']>[0]) => void
}

/** The map with its own buttons, and the offer to search where it was moved to. */
export function MapPanel({ pins, fit, onOpen, onArea }: Props) {
  const { tiles } = useDirectory().settings
  const speech = useSpeech()
  const container = useRef<HTMLElement>(null)
  const map = useSignal<MapHandle | null>(null)
  const moved = useSignal<Parameters<MapOptions['onMove']>[0] | null>(null)

  useEffect(() => {
    if (!container.current) return
    const made = createMap({
      container: container.current,
      tiles,
      label: (group) => (group.length === 1 ? (group[0]?.name ?? '') : speech.count('cluster', group.length)),
      popup: onOpen ? (group) => pinPopup(group, speech, onOpen) : null,
      onMove: (area) => {
        moved.value = area
      },
    })
    map.value = made
    return made.destroy
  }, [])

  useEffect(() => {
    if (pins) map.value?.show(pins, fit)
    moved.value = null
  }, [pins, map.value, fit, moved])

  return (
    <div class="map-frame" part="map" dir="ltr">
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
      <MapCredit />
    </div>
  )
}
