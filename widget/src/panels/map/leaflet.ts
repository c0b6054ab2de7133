import {
  DivIcon,
  type FitBoundsOptions,
  LatLngBounds,
  LayerGroup,
  Map as LeafletMap,
  Marker,
  Point,
  Popup,
  TileLayer,
} from 'leaflet/dist/leaflet-src.esm.js'
import type { BoundsInput } from '../../gql/answers.js'
import { apart, boundsOf, type Mark, windowOf } from './marks.js'

export interface MapOptions {
  container: HTMLElement
  /** Address template of the tiles: `{z}`, `{x}`, `{y}`, `{s}`, `{r}`; null: a plain grid. */
  tiles: string | null
  /** What a pin or a bubble is called for those who do not see it. */
  label(mark: Mark): string
  /** What opens over a mark, and when all of it is there. */
  popup: ((mark: Mark) => { box: HTMLElement; filled: Promise<void> }) | null
  /** The map has come to rest somewhere else. */
  onMove(bounds: BoundsInput, zoom: number, byVisitor: boolean): void
}

export interface MapHandle {
  show(marks: Mark[], fit: boolean): void
  zoom(step: 1 | -1): void
  destroy(): void
}

const CLOSEST = 16
/** No pin lies under the zoom buttons, at the edge, or under the credit. */
const ROOM: FitBoundsOptions = { paddingTopLeft: [64, 28], paddingBottomRight: [28, 44] }
const ROOM_IN_ALL = new Point(92, 72)

/** Leaflet in a shadow root, without its own controls: those of the widget speak the visitor's language. */
export function createMap(options: MapOptions): MapHandle {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new LeafletMap(options.container, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
    maxZoom: 19,
  })
  const layer = new LayerGroup().addTo(map)
  let fitting = true
  /** Zoom 0 is a zoom as well: a narrow map that holds the whole world was fitted again by every answer to its own move. */
  let placed = false

  // Their servers refuse requests that do not say where they come from.
  const referrerPolicy = 'strict-origin-when-cross-origin'
  if (options.tiles) new TileLayer(options.tiles, { maxZoom: 19, detectRetina: false, referrerPolicy }).addTo(map)
  // The wheel belongs to the page until somebody has clicked into the map.
  map.on('focus click', () => map.scrollWheelZoom.enable())
  map.on('blur', () => map.scrollWheelZoom.disable())
  map.on('moveend', () => {
    const shown = map.getBounds()
    const bounds = windowOf(shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth())
    options.onMove(bounds, map.getZoom(), !fitting)
  })
  options.container.addEventListener('keydown', closePopup)

  function mark(one: Mark) {
    const marker = new Marker([one.lat, one.lng], { icon: iconFor(one), riseOnHover: true })
    const act = () => (isApart(one) && map.getZoom() < CLOSEST ? zoomInto(one) : openPopup(marker, one))
    marker.on('click', act).addTo(layer)
    const element = marker.getElement()
    element?.setAttribute('aria-label', options.label(one))
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    })
  }

  function zoomInto({ bounds, lat, lng }: Mark) {
    const box = latLngs(bounds).pad(0.3)
    const closer = map.getZoom() + 1
    // What lies over half the earth fits no closer than it is: a step towards its middle.
    if (map.getBoundsZoom(box, false, ROOM_IN_ALL) < closer) map.setView([lat, lng], closer, { animate: !calm })
    else map.fitBounds(box, { ...ROOM, maxZoom: CLOSEST, animate: !calm })
  }

  function openPopup(marker: Marker, one: Mark) {
    const content = options.popup?.(one)
    if (!content) return
    const popup = new Popup({
      closeButton: false,
      offset: [0, one.count > 1 ? -8 : -30],
      maxWidth: 260,
      autoPanPadding: [24, 24],
    })
      .setLatLng(marker.getLatLng())
      .setContent(content.box)
      .on('remove', () => marker.getElement()?.focus({ preventScroll: true }))
      .openOn(map)
    void content.filled.then(() => {
      popup.update()
      content.box.querySelector('button')?.focus({ preventScroll: true })
    })
  }

  function closePopup(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !options.container.querySelector('.leaflet-popup')) return
    event.stopPropagation()
    map.closePopup()
  }

  return {
    show(marks, fit) {
      fitting = true
      const first = !placed
      placed = true
      if (fit || first) view(map, marks)
      fitting = false
      // A popup that is open stays open while the marks below it are drawn anew.
      layer.clearLayers()
      for (const one of apart(marks, ({ lat, lng }) => map.project([lat, lng]))) mark(one)
    },
    zoom: (step) => map.setZoom(map.getZoom() + step),
    destroy: () => map.remove(),
  }
}

function view(map: LeafletMap, marks: Mark[]) {
  const bounds = boundsOf(marks)
  if (bounds) map.fitBounds(latLngs(bounds), { ...ROOM, maxZoom: CLOSEST, animate: false })
  else map.setView([20, 0], 2, { animate: false })
}

function latLngs({ south, west, north, east }: BoundsInput): LatLngBounds {
  return new LatLngBounds([south, west], [north, east])
}

function isApart({ count, bounds: { south, west, north, east } }: Mark): boolean {
  return count > 1 && (south !== north || west !== east)
}

function iconFor({ count }: Mark): DivIcon {
  const html = document.createElement('span')
  if (count > 1) {
    html.textContent = count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`
    return new DivIcon({ html, className: 'ld-bubble', iconSize: [38, 38] })
  }
  return new DivIcon({ html, className: 'ld-pin', iconSize: [28, 36], iconAnchor: [14, 36] })
}
