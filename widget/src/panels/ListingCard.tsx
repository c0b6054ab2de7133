import type { CardFragment } from '../gql/answers.js'
import { Icon } from './Icon.js'
import { OpenState } from './OpenState.js'
import { Picture } from './Picture.js'
import { useDirectory, useSpeech } from './surroundings.js'

interface Props {
  card: CardFragment
  /** Whether the Tab key stops here. */
  stop: boolean
  onFocus: () => void
}

/** One result. A real link, so that it can be opened in a tab, copied and followed by a crawler. */
export function ListingCard({ card, stop, onFocus }: Props) {
  const { link, record } = useDirectory()
  const { text, count, number, distance, row } = useSpeech()
  const { count: endorsed, wouldRepeat } = card.endorsementSummary
  const place = row([card.address.line1, card.address.city])
  const featured = card.featuredUntil !== null && Date.parse(card.featuredUntil) > Date.now()
  return (
    <li class="item">
      <a
        class="card"
        part="card"
        href={link.hrefOf(card.slug)}
        data-slug={card.slug}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        onClick={(event) => {
          if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          record.open(card.slug)
        }}
      >
        <Picture image={card.cover[0]} name={card.localized.name} sizes="(max-width: 560px) 112px, 400px" />
        <span class="card-text">
          <span class="card-words">
            <span class="card-name" part="card-name">
              <bdi>{card.localized.name}</bdi>
            </span>
            {/* By the script of its first word, so that what finds no room is its end. */}
            <span class="card-meta" dir="auto">
              {[card.category?.name, place].filter(Boolean).map((part, index) => (
                <>
                  {index > 0 && ' ·\u00A0'}
                  <bdi>{part}</bdi>
                </>
              ))}
            </span>
          </span>
          <span class="facts">
            <OpenState open={card.isOpenNow} />
            {endorsed > 0 && (
              <span class="fact" title={count('wouldRepeat', wouldRepeat)}>
                <Icon name="heart" />
                <span aria-hidden="true">{number(wouldRepeat)}</span>
                <span class="sr">{count('wouldRepeat', wouldRepeat)}</span>
              </span>
            )}
            {card.distanceKm !== null && <span class="fact">{distance(card.distanceKm)}</span>}
          </span>
        </span>
        {featured && (
          <span class="badge" part="badge">
            {text('featured')}
          </span>
        )}
      </a>
    </li>
  )
}
