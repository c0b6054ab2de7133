import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { SUGGEST } from '../../documents/suggest.js'
import type { DirectorySuggestQuery } from '../../gql/answers.js'
import { Icon, type IconName } from '../Icon.js'
import { useDirectory, useSpeech, useSurroundings } from '../surroundings.js'

type Suggestion = DirectorySuggestQuery['suggest'][number]
const ICONS: Record<Suggestion['kind'], IconName> = { LISTING: 'shop', CATEGORY: 'filter', PLACE: 'pin' }
const PAUSE = 120
/** Ids are private to the shadow root. */
const id = 'suggestions'

/** What somebody who is still typing may mean, below the field: the combobox of the ARIA practices, the field keeps the keyboard. */
export function Suggestions({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const { results, record, send } = useDirectory()
  const { text, number, row } = useSpeech()
  const { root } = useSurroundings()
  const found = useSignal<Suggestion[]>([])
  const active = useSignal(-1)
  const typed = results.filters.value.text.trim()
  const shown = useSignal(false)
  const open = shown.value && found.value.length > 0
  /** What Enter was pressed for: suggestions that come late do not open over the results. */
  const entered = useRef('')

  const pick = ({ kind, slug, text: name, location }: Suggestion) => {
    shown.value = false
    if (kind === 'LISTING' && slug) record.open(slug)
    else if (kind === 'CATEGORY' && slug) results.refine({ category: slug, text: '' })
    else if (location) results.refine({ near: location, place: name, text: '', bounds: null, sort: '' })
  }

  useEffect(() => {
    if (entered.current !== typed) entered.current = ''
    if ([...typed].length < 2) {
      found.value = []
      return
    }
    const mine = new AbortController()
    const timer = setTimeout(() => {
      send<DirectorySuggestQuery>(SUGGEST, { text: typed }, mine.signal)
        .then(({ suggest }) => {
          found.value = suggest
          active.value = -1
          // Whoever has gone on meanwhile, with the Tab key, Enter or a result, asked for nothing more.
          shown.value = root.activeElement === input.current && entered.current !== typed
        })
        // The search itself says what is wrong; suggestions are only missing.
        .catch(() => {})
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      mine.abort()
    }
  }, [typed, send, found, active, shown, input, root])

  useLayoutEffect(() => {
    const field = input.current
    if (!field) return
    const said: Record<string, string> = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': String(open),
      'aria-controls': id,
    }
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value)
    if (open && active.value >= 0) field.setAttribute('aria-activedescendant', `${id}-${active.value}`)
    else field.removeAttribute('aria-activedescendant')
    const keys = (event: KeyboardEvent) => {
      // The Enter of an input method takes a character, not what is typed.
      if (event.isComposing) return
      if (event.key === 'Enter') entered.current = typed
      if (!open) return
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const chosen = found.value[active.value]
      if (step) active.value = Math.max(-1, Math.min(active.value + step, found.value.length - 1))
      else if (event.key === 'Escape') shown.value = false
      else if (event.key === 'Enter') {
        if (chosen) pick(chosen)
        shown.value = false
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    const hide = () => {
      shown.value = false
    }
    field.addEventListener('keydown', keys, true)
    field.addEventListener('blur', hide)
    return () => {
      field.removeEventListener('keydown', keys, true)
      field.removeEventListener('blur', hide)
    }
  })

  return (
    <div class="suggestions" part="suggestions" id={id} role="listbox" aria-label={text('suggestions')} hidden={!open}>
      {open &&
        found.value.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is in the field, which names the active option
          <div
            key={`${one.kind} ${one.slug ?? one.text}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(one)}
          >
            <Icon name={ICONS[one.kind]} />
            <span>
              <bdi>{one.text}</bdi>
              <small>{row([one.detail, one.listings === null ? null : number(one.listings)])}</small>
            </span>
          </div>
        ))}
    </div>
  )
}
