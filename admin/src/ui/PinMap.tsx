import 'leaflet/dist/leaflet.css'
import {
  divIcon,
  type LatLngLiteral,
  type Map as LeafletMap,
  type Marker,
  map as makeMap,
  marker as makeMarker,
  tileLayer,
} from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import classes from './PinMap.module.css'

interface PinMapProps {
  point: LatLngLiteral | null
  onMove: (point: LatLngLiteral) => void
  disabled: boolean
  label: string
  pinLabel: string
  /** Where the map gets its pictures, and whose they are; null: a plain grid. */
  tiles: { url: string; attribution?: string | null } | null
}

const WORLD: LatLngLiteral = { lat: 25, lng: 10 }
const PIN =
  '<svg viewBox="0 0 28 36" aria-hidden="true"><path d="M14 1C6.8 1 1 6.7 1 13.8 1 23.2 14 35 14 35s13-11.8 13-21.2C27 6.7 21.2 1 14 1Z"/><circle cx="14" cy="13.6" r="4.6"/></svg>'

/** A map with one pin to drag or to set by a click. Coordinates can always be typed beside it instead. */
export function PinMap({ point, onMove, disabled, label, pinLabel, tiles }: PinMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<LeafletMap>(undefined)
  const pin = useRef<Marker>(undefined)
  const move = useEffectEvent((to: LatLngLiteral) => {
    // Beyond the date line Leaflet counts on; the world does not.
    if (!disabled) onMove({ lat: to.lat, lng: ((((to.lng + 180) % 360) + 360) % 360) - 180 })
  })

  // Where the pin is when the map is made; where it goes from then on is the second effect.
  const make = useEffectEvent((element: HTMLDivElement) =>
    makeMap(element, { scrollWheelZoom: false, zoomSnap: 0.5 }).setView(point ?? WORLD, point ? 16 : 2),
  )

  useEffect(() => {
    if (!box.current) return
    const made = make(box.current)
    made.attributionControl.setPrefix(false)
    made.on('click', (event) => move(event.latlng))
    // The wheel scrolls the page until someone works on the map.
    made.on('focus', () => made.scrollWheelZoom.enable())
    made.on('blur', () => made.scrollWheelZoom.disable())
    const resized = new ResizeObserver(() => made.invalidateSize())
    resized.observe(box.current)
    map.current = made
    return () => {
      resized.disconnect()
      made.remove()
      map.current = undefined
      pin.current = undefined
    }
  }, [])

  useEffect(() => {
    if (!map.current || !tiles) return
    // Servers of tiles refuse requests that do not say where they come from.
    const referrerPolicy = 'strict-origin-when-cross-origin'
    const layer = tileLayer(tiles.url, { maxZoom: 19, referrerPolicy, attribution: creditOf(tiles) })
    layer.addTo(map.current)
    return () => void layer.remove()
  }, [tiles])

  useEffect(() => {
    if (!map.current) return
    if (!point) {
      pin.current?.remove()
      pin.current = undefined
      return
    }
    if (!pin.current) {
      const icon = divIcon({ html: PIN, className: classes.pin ?? '', iconSize: [28, 36], iconAnchor: [14, 35] })
      pin.current = makeMarker(point, { icon, draggable: !disabled, alt: pinLabel, title: pinLabel }).addTo(map.current)
      pin.current.on('dragend', (event) => move((event.target as Marker).getLatLng()))
      if (map.current.getZoom() < 10) map.current.setView(point, 16)
    }
    pin.current.setLatLng(point)
    if (!map.current.getBounds().contains(point)) map.current.panTo(point)
  }, [point, disabled, pinLabel])

  return (
    <section
      ref={box}
      className={tiles ? classes.map : `${classes.map} ${classes.plain}`}
      dir="ltr"
      aria-label={label}
    />
  )
}

const OPENSTREETMAP =
  '© <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer">OpenStreetMap contributors</a>'

/** Leaflet draws it as markup: what the installation wrote is text. */
function creditOf({ url, attribution }: { url: string; attribution?: string | null }): string {
  if (url.includes('openstreetmap.org')) return OPENSTREETMAP
  const text = document.createElement('span')
  text.textContent = attribution ?? ''
  return text.innerHTML
}
