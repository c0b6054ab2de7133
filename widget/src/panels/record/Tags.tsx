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
      {/* The one without a name shows the others, and becomes the first of them: whoever pressed it has the keyboard there. */}
      {(all.value ? tags : [...tags.slice(0, 10), '']).map((tag, at) => (
        <li key={at}>
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={() => {
              if (!tag) {
                all.value = true
                return
              }
              record.leave()
              results.refine({ tags: [tag] })
            }}
          >
            <bdi>{tag || text('more')}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
