import {
  DivIcon,
  type FitBoundsOptions,
  LatLngBounds,
  LayerGroup,
  Map as LeafletMap,
  Marker,
  Popup,
  TileLayer,
} from 'leaflet/dist/leaflet-src.esm.js'
import { type Cluster, clusters, type Pin } from './clusters.js'

export interface MapOptions {
  container: HTMLElement
  /** Address template of the tiles: `{z}`, `{x}`, `{y}`, `{s}`, `{r}`. */
  tiles: string
  /** What a pin or a bubble is called for those who do not see it. */
  label(pins: Pin[]): string
  /** What opens over a pin. */
  popup: ((pins: Pin[]) => HTMLElement) | null
  /** The visitor moved the map: its middle, and the distance to its corner in km. */
  onMove(area: { lat: number; lng: number; radiusKm: number }): void
}

export interface MapHandle {
  show(pins: Pin[], fit: boolean): void
  zoom(step: 1 | -1): void
  destroy(): void
}

const CLOSEST = 16
/** No pin lies under the zoom buttons, at the edge, or under the credit. */
const ROOM: FitBoundsOptions = { paddingTopLeft: [64, 28], paddingBottomRight: [28, 44] }

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
  let pins: Pin[] = []
  let fitting = true

  new TileLayer(options.tiles, { maxZoom: 19, detectRetina: false }).addTo(map)
  // The wheel belongs to the page until somebody has clicked into the map.
  map.on('focus click', () => map.scrollWheelZoom.enable())
  map.on('blur', () => map.scrollWheelZoom.disable())
  map.on('zoomend', draw)
  map.on('moveend', () => {
    if (fitting) return
    const { lat, lng } = map.getCenter()
    options.onMove({ lat, lng, radiusKm: map.distance([lat, lng], map.getBounds().getNorthEast()) / 1000 })
  })
  options.container.addEventListener('keydown', closePopup)

  function draw() {
    layer.clearLayers()
    for (const cluster of clusters(pins, (pin) => map.project([pin.lat, pin.lng]))) mark(cluster)
  }

  function mark(cluster: Cluster) {
    const marker = new Marker([cluster.lat, cluster.lng], { icon: iconFor(cluster), riseOnHover: true })
    const act = () => (isApart(cluster) && map.getZoom() < CLOSEST ? zoomInto(cluster) : openPopup(marker, cluster))
    marker.on('click', act).addTo(layer)
    const element = marker.getElement()
    element?.setAttribute('aria-label', options.label(cluster.pins))
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    })
  }

  function zoomInto({ pins: group }: Cluster) {
    map.fitBounds(boundsOf(group).pad(0.3), { ...ROOM, maxZoom: CLOSEST, animate: !calm })
  }

  function openPopup(marker: Marker, { pins: group }: Cluster) {
    const content = options.popup?.(group)
    if (!content) return
    new Popup({ closeButton: false, offset: [0, group.length > 1 ? -8 : -30], maxWidth: 260, autoPanPadding: [24, 24] })
      .setLatLng(marker.getLatLng())
      .setContent(content)
      .on('remove', () => marker.getElement()?.focus({ preventScroll: true }))
      .openOn(map)
    content.querySelector('button')?.focus({ preventScroll: true })
  }

  function closePopup(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !options.container.querySelector('.leaflet-popup')) return
    event.stopPropagation()
    map.closePopup()
  }

  return {
    show(shown, fit) {
      pins = shown
      fitting = true
      if (fit || !map.getZoom()) view(map, pins)
      draw()
      fitting = false
    },
    zoom: (step) => map.setZoom(map.getZoom() + step),
    destroy: () => map.remove(),
  }
}

function view(map: LeafletMap, pins: Pin[]) {
  if (pins.length) map.fitBounds(boundsOf(pins), { ...ROOM, maxZoom: CLOSEST, animate: false })
  else map.setView([20, 0], 2, { animate: false })
}

function boundsOf(pins: Pin[]): LatLngBounds {
  return new LatLngBounds(pins.map(({ lat, lng }) => [lat, lng]))
}

function isApart({ pins }: Cluster): boolean {
  return pins.some(({ lat, lng }) => lat !== pins[0]?.lat || lng !== pins[0]?.lng)
}

function iconFor({ pins }: Cluster): DivIcon {
  const html = document.createElement('span')
  if (pins.length > 1) {
    html.textContent = String(pins.length)
    return new DivIcon({ html, className: 'ld-bubble', iconSize: [38, 38] })
  }
  return new DivIcon({ html, className: 'ld-pin', iconSize: [28, 36], iconAnchor: [14, 36] })
}
