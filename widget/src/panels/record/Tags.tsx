import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useDirectory, useSpeech } from '../surroundings.js'

/** Of many the first, so that what else is to be said is not a long way down. */
const FOLDED = 10

/** Each leads to what else is called so. */
export function Tags({ tags }: { tags: string[] }) {
  const { results, record } = useDirectory()
  const { text, number } = useSpeech()
  const list = useRef<HTMLUListElement>(null)
  const unfolded = useSignal(false)
  const shown = unfolded.value || tags.length <= FOLDED + 2 ? tags : tags.slice(0, FOLDED)

  useLayoutEffect(() => {
    // The button that had the keyboard is gone.
    if (unfolded.value) list.current?.querySelectorAll('button')[FOLDED]?.focus()
  }, [unfolded.value])

  if (!tags.length) return null
  return (
    <ul ref={list} class="tags" aria-label={text('tags')}>
      {shown.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={() => {
              record.leave()
              results.refine({ tags: [tag] })
            }}
          >
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
      {shown.length < tags.length && (
        <li>
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={() => {
              unfolded.value = true
            }}
          >
            {text('more')} (<bdi>{number(tags.length - FOLDED)}</bdi>)
          </button>
        </li>
      )}
    </ul>
  )
}
