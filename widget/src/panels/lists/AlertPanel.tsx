import { toQuery } from '../../filters.js'
import { Lazy } from '../Lazy.js'
import { useDirectory, useSpeech } from '../surroundings.js'

/** Mails about what is new among what the visitor looks for now. The form comes with the other forms. */
export function AlertPanel() {
  const { results } = useDirectory()
  const { text } = useSpeech()
  // What is open at this moment says nothing of tomorrow's.
  const { openNow: _openNow, ...filter } = toQuery(results.filters.value).filter
  return (
    <section class="filters" part="alert" aria-label={text('alert')}>
      <Lazy from="forms" panel="alert" props={{ filter }} fallback={<span class="bone form-bone" />} />
    </section>
  )
}
