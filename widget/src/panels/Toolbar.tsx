import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { loadChunk } from '../chunks.js'
import { CategoryPicker } from './CategoryPicker.js'
import { Chip } from './Chip.js'
import { Icon } from './Icon.js'
import { Lazy } from './Lazy.js'
import { useDirectory, useSpeech } from './surroundings.js'
import type { ToolsChunk } from './tools/chunk.js'

/** Search field and filters. `onDown` hands the keyboard to the list. */
export function Toolbar({ onDown }: { onDown: () => void }) {
  const { results, settings, open } = useDirectory()
  const { text } = useSpeech()
  const { openNow, near, place, tags, fields, bounds } = results.filters.value
  const denied = useSignal(false)
  const byMe = near !== null && !place

  const byPosition = () => {
    denied.value = false
    if (byMe) return results.refine({ near: null })
    const deny = () => {
      denied.value = true
    }
    loadChunk<ToolsChunk>('tools').then(({ nearMe }) => nearMe(results, deny), deny)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for some of the browsers we serve
    <form class="toolbar" role="search" part="toolbar" onSubmit={(event) => event.preventDefault()}>
      {settings.view !== 'list' && <SearchField onDown={onDown} />}
      {settings.view !== 'category' && <CategoryPicker />}
      <div class="chips">
        <Chip on={openNow} name="openNow" icon="clock" toggle={() => results.refine({ openNow: !openNow })} />
        <Chip on={byMe} name="nearMe" icon="near" toggle={byPosition} />
        <Chip
          on={open.value === 'filters'}
          expands
          name="filters"
          icon="filter"
          toggle={() => {
            open.value = open.value === 'filters' ? null : 'filters'
          }}
        />
      </div>
      {denied.value && (
        <p class="aside" role="alert">
          {text('nearDenied')}
        </p>
      )}
      {(tags[0] || fields[0] || place || bounds || results.also.value[0]) && (
        <Lazy from="tools" panel="Removable" fallback={<div class="chips" />} />
      )}
    </form>
  )
}

/** The field. What it suggests comes with the first touch of it. */
function SearchField({ onDown }: { onDown: () => void }) {
  const { results } = useDirectory()
  const { text } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const touched = useSignal(false)
  const typed = results.filters.value.text
  return (
    <div class="field">
      <label>
        <Icon name="search" />
        <span class="sr">{text('searchLabel')}</span>
        <input
          ref={input}
          part="input"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxLength={100}
          dir={typed ? 'auto' : undefined}
          placeholder={text('searchHint')}
          value={typed}
          onFocus={() => {
            touched.value = true
          }}
          onInput={({ currentTarget }) => results.refine({ text: currentTarget.value })}
          onKeyDown={(event) => {
            // What the suggestions took for themselves is no business of the list.
            if (event.defaultPrevented) return
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
      </label>
      {typed && (
        <button type="button" class="clear" aria-label={text('clear')} onClick={() => results.refine({ text: '' })}>
          <Icon name="close" />
        </button>
      )}
      {touched.value && <Lazy from="tools" panel="Suggestions" props={{ input }} />}
    </div>
  )
}
