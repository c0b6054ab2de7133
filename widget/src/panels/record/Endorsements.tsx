import { useSignal } from '@preact/signals'
import { ENDORSEMENTS } from '../../documents/endorsements.js'
import type { DirectoryEndorsementsQuery, RecordFragment } from '../../gql/answers.js'
import { Icon } from '../Icon.js'
import { Notice } from '../Notice.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import { calendarOf } from './calendar.js'
import type { Asked } from './FormDialog.js'

type Said = RecordFragment['endorsements']['nodes'][number]

/** Who would go again, what some of them said, what the business answered, and the way to say something oneself. */
export function Endorsements({ listing, ask }: { listing: RecordFragment; ask: (asked: Asked) => void }) {
  const { send, report } = useDirectory()
  const { text, count } = useSpeech()
  const { endorsementSummary, endorsements, slug } = listing
  const further = useSignal<Said[]>([])
  const next = useSignal(endorsements.pageInfo.hasNextPage ? endorsements.pageInfo.endCursor : null)
  const said = [...endorsements.nodes, ...further.value].filter(({ comment, tags }) => comment || tags.length)
  const busy = useSignal(false)
  const failure = useSignal<Error | null>(null)
  const more = async () => {
    // Who clicks twice means once.
    if (busy.value) return
    busy.value = true
    failure.value = null
    try {
      const { listing: found } = await send<DirectoryEndorsementsQuery>(ENDORSEMENTS, { slug, after: next.value })
      const page = found?.endorsements
      further.value = [...further.value, ...(page?.nodes ?? [])]
      next.value = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } catch (error) {
      failure.value = error as Error
      report(error as Error)
    }
    busy.value = false
  }
  return (
    <section class="box" part="endorsements">
      <h3>{text('endorsements')}</h3>
      {endorsementSummary.count > 0 && (
        <p class="strong">
          <Icon name="heart" /> {count('wouldRepeat', endorsementSummary.wouldRepeat)}
        </p>
      )}
      {said.length > 0 && (
        <ul class="said">
          {said.map((one) => (
            <One key={one.id} one={one} ask={ask} />
          ))}
        </ul>
      )}
      {failure.value && <Notice slim error={failure.value} retry={more} />}
      <div class="actions">
        {next.value && !failure.value && (
          <button type="button" class="chip" part="chip" aria-disabled={busy.value} onClick={() => void more()}>
            {text('more')}
          </button>
        )}
        <button type="button" class="chip" part="chip" onClick={() => ask({ form: 'endorse' })}>
          <Icon name="heart" />
          {text('endorse')}
        </button>
      </div>
    </section>
  )
}

function One({ one, ask }: { one: Said; ask: (asked: Asked) => void }) {
  const speech = useSpeech()
  const { text } = speech
  const { id, comment, reply, tags, verifiedVisit, createdAt } = one
  return (
    <li>
      {comment && <p dir="auto">{comment}</p>}
      <p class="aside">
        {tags.map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
        {verifiedVisit && (
          <span class="verified">
            <Icon name="check" />
            {text('verified')}
          </span>
        )}
        <time dateTime={createdAt}>{calendarOf(speech).instant(createdAt)}</time>
        <button
          type="button"
          class="quiet"
          onClick={() => ask({ form: 'report', target: { type: 'ENDORSEMENT', id } })}
        >
          {text('report')}
        </button>
      </p>
      {reply && (
        <div class="reply">
          <p class="aside">{text('reply')}</p>
          <p dir="auto">{reply}</p>
        </div>
      )}
    </li>
  )
}
