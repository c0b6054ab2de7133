import type { RecordFragment } from '../../gql/answers.js'
import { Icon } from '../Icon.js'
import { useSpeech } from '../surroundings.js'
import { calendarOf } from './calendar.js'

/** Who would go again, and what some of them said. */
export function Endorsements({ listing }: { listing: RecordFragment }) {
  const speech = useSpeech()
  const { text, count } = speech
  const { instant } = calendarOf(speech)
  const { endorsementSummary, endorsements } = listing
  if (!endorsementSummary.count) return null
  const said = endorsements.nodes.filter(({ comment, tags }) => comment || tags.length)
  return (
    <section class="box" part="endorsements">
      <h3>{text('endorsements')}</h3>
      <p class="strong">
        <Icon name="heart" /> {count('wouldRepeat', endorsementSummary.wouldRepeat)}
      </p>
      {said.length > 0 && (
        <ul class="said">
          {said.map(({ id, comment, tags, verifiedVisit, createdAt }) => (
            <li key={id}>
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
                <time dateTime={createdAt}>{instant(createdAt)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
