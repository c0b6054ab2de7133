import { useEffect, useRef } from 'preact/hooks'
import { type Filters, toQuery } from '../../filters.js'
import type { Directory } from '../../directory.js'
import { Lazy } from '../Lazy.js'
import { useDirectory, useSpeech, useSurroundings } from '../surroundings.js'

/** Mails about what is new among what the visitor looks for now. The form comes with the other forms. */
export function AlertPanel() {
  const directory = useDirectory()
  const { root } = useSurroundings()
  const { text } = useSpeech()
  const box = useRef<HTMLElement>(null)
  // The button that opened it is gone: the keyboard goes on here, and back to the one that opens the filters.
  useEffect(() => box.current?.focus(), [])
  const back = () => {
    directory.open.value = 'filters'
    root.querySelector<HTMLElement>('.toolbar .chip[aria-expanded]')?.focus()
  }
  // What is open or stands first at this moment says nothing of tomorrow's.
  const { openNow: _openNow, featured: _featured, ...filter } = toQuery(directory.results.filters.value).filter
  const about = worded(directory, text)
  return (
    <section class="filters" part="alert" aria-label={text('alert')} tabIndex={-1} ref={box}>
      <Lazy from="forms" panel="alert" props={{ filter, about }} fallback={<span class="bone form-bone" />} />
      <div class="choices">
        <button type="button" class="chip" part="chip" onClick={back}>
          {text('toFilters')}
        </button>
      </div>
    </section>
  )
}

/** What is kept, in words: what the visitor typed, where, and what else was chosen. */
function worded({ results, categories }: Directory, text: ReturnType<typeof useSpeech>['text']): string {
  const filters: Filters = results.filters.value
  const { category, tags, priceLevels, fields, withPhoto, near, place, bounds } = filters
  const typed = toQuery(filters).filter.text
  const named = categories.value.find(({ slug }) => slug === category)?.name
  const parts = [
    typed && `“${typed}”`,
    named ?? (category || text('allCategories')),
    ...tags,
    ...priceLevels.map((level) => '●'.repeat(level)),
    fields.length > 0 && `${text('filters')}: ${fields.length}`,
    withPhoto && text('withPhoto'),
    near && (place || text('nearMe')),
    bounds && text('thisArea'),
  ]
  return parts.filter(Boolean).join(' · ')
}
