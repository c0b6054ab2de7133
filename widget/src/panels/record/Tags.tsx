import { useSignal } from '@preact/signals'
import { useDirectory, useSpeech } from '../surroundings.js'

/** Each leads to what else is called so. Of many the first, so that what else is to be said is not a long way down. */
export function Tags({ tags }: { tags: string[] }) {
  const { results, record } = useDirectory()
  const { text } = useSpeech()
  const all = useSignal(tags.length < 13)
  if (!tags.length) return null
  return (
    <ul class="tags" aria-label={text('tags')}>
      {(all.value ? tags : tags.slice(0, 10)).map((tag) => (
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
      {!all.value && (
        <li>
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={() => {
              all.value = true
            }}
          >
            {text('more')}
          </button>
        </li>
      )}
    </ul>
  )
}
