import { useSignal } from '@preact/signals'
import type { Filters } from '../results.js'
import { CategoryPicker } from './CategoryPicker.js'
import { Icon } from './Icon.js'
import { useDirectory, useSpeech } from './surroundings.js'

const NEAR_KM = 25

/** Search field and filters. `onDown` hands the keyboard to the list. */
export function Toolbar({ onDown }: { onDown: () => void }) {
  const { results, settings } = useDirectory()
  const { text } = useSpeech()
  const { text: typed, openNow, nearBy } = results.filters.value
  const denied = useSignal(false)

  const nearMe = () => {
    denied.value = false
    if (nearBy === 'me') return results.refine({ near: null, nearBy: null })
    if (!navigator.geolocation) {
      denied.value = true
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = { lat: coords.latitude, lng: coords.longitude, radiusKm: NEAR_KM }
        results.refine({ near, nearBy: 'me' })
      },
      () => {
        denied.value = true
      },
      { maximumAge: 300_000, timeout: 10_000 },
    )
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for some of the browsers we serve
    <form class="toolbar" role="search" part="toolbar" onSubmit={(event) => event.preventDefault()}>
      {settings.view !== 'list' && (
        <label class="field">
          <Icon name="search" />
          <span class="sr">{text('searchLabel')}</span>
          <input
            part="input"
            type="search"
            enterkeyhint="search"
            autocomplete="off"
            maxLength={100}
            dir={typed ? 'auto' : undefined}
            placeholder={text('searchHint')}
            value={typed}
            onInput={({ currentTarget }) => results.refine({ text: currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') {
                event.preventDefault()
                onDown()
              }
              if (event.key === 'Escape' && typed) {
                event.stopPropagation()
                results.refine({ text: '' })
              }
            }}
          />
          {typed && (
            <button type="button" class="clear" aria-label={text('clear')} onClick={() => results.refine({ text: '' })}>
              <Icon name="close" />
            </button>
          )}
        </label>
      )}
      <CategoryPicker />
      <div class="chips">
        <Chip on={openNow} name="openNow" icon="clock" toggle={() => results.refine({ openNow: !openNow })} />
        <Chip on={nearBy === 'me'} name="nearMe" icon="near" toggle={nearMe} />
      </div>
      {denied.value && (
        <p class="aside" role="alert">
          {text('nearDenied')}
        </p>
      )}
      <Removable />
    </form>
  )
}

function Chip(props: { on: boolean; name: 'openNow' | 'nearMe'; icon: 'clock' | 'near'; toggle: () => void }) {
  const { text } = useSpeech()
  return (
    <button type="button" class="chip" part="chip" aria-pressed={props.on} onClick={props.toggle}>
      <Icon name={props.icon} flip={props.icon === 'near'} />
      {text(props.name)}
    </button>
  )
}

/** Filters that have no control of their own: a tag chosen on a listing, a part of the map. */
function Removable() {
  const { results } = useDirectory()
  const { text } = useSpeech()
  const { tag, nearBy } = results.filters.value
  const shown: [string, Partial<Filters>][] = []
  if (tag) shown.push([tag, { tag: null }])
  if (nearBy === 'area') shown.push([text('thisArea'), { near: null, nearBy: null }])
  if (!shown.length) return null
  return (
    <div class="chips removable">
      {shown.map(([label, change]) => (
        <button
          key={label}
          type="button"
          class="chip"
          part="chip"
          aria-label={text('removeTag', { tag: label })}
          onClick={() => results.refine(change)}
        >
          <bdi>{label}</bdi>
          <Icon name="close" />
        </button>
      ))}
    </div>
  )
}
