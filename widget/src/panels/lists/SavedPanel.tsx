import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { SAVED } from '../../documents/saved.js'
import type { CardFragment } from '../../gql/answers.js'
import { sharedIn, useSaved } from '../../saved.js'
import { share } from '../../share.js'
import { Icon } from '../Icon.js'
import { ListingCard } from '../ListingCard.js'
import { Notice } from '../Notice.js'
import { useDirectory, useSpeech } from '../surroundings.js'

/** Places in one document (`documents/saved.ts`). */
const AT_ONCE = 4

export const SavedPanel = () => <List />
export const SharedPanel = () => <List sent />

/** A visitor's own list, or one that somebody sent by a link: to look at, to keep, to pass on. */
function List({ sent = false }: { sent?: boolean }) {
  const directory = useDirectory()
  const { text, number } = useSpeech()
  const own = useSaved(directory)
  const shared = sharedIn(directory)
  const slugs = sent ? shared : own.now()
  const cards = useSignal<CardFragment[] | null>(null)
  const failure = useSignal<Error | null>(null)
  const passed = useSignal(false)
  const key = slugs.join(' ')

  useEffect(() => {
    let over = false
    failure.value = null
    readAll(directory, key ? key.split(' ') : []).then(
      (found) => {
        if (!over) cards.value = found
      },
      (error: Error) => {
        if (!over) failure.value = error
      },
    )
    return () => {
      over = true
    }
  }, [key, directory, cards, failure])

  if (failure.value) return <Notice slim error={failure.value} />
  const found = cards.value
  const missing = sent ? shared.filter((slug) => !own.has(slug)) : []
  const other = sent ? own.now() : shared
  return (
    <section class="filters" part="saved" aria-label={text(sent ? 'sharedList' : 'myList')}>
      <h3>{text(sent ? 'sharedList' : 'myList')}</h3>
      {found?.length === 0 && <p class="aside">{text('listEmpty')}</p>}
      <ul class="list">
        {found?.map((card) => (
          <ListingCard key={card.id} card={card} stop onFocus={() => {}} />
        ))}
      </ul>
      <div class="choices">
        {slugs.length > 0 && (
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={async () => {
              passed.value = await share(text('myList'), addressOf(slugs))
            }}
          >
            <Icon name="share" />
            {text(passed.value ? 'copied' : 'shareList')}
          </button>
        )}
        {missing.length > 0 && !own.isFull() && (
          <button type="button" class="chip" part="chip" onClick={() => own.add(missing)}>
            <Icon name="heart" />
            {text('keepList')}
          </button>
        )}
        {other.length > 0 && (
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={() => {
              directory.open.value = sent ? 'saved' : 'shared'
            }}
          >
            <Icon name="heart" />
            {text(sent ? 'myList' : 'sharedList')} <small>{number(other.length)}</small>
          </button>
        )}
      </div>
      {missing.length > 0 && own.isFull() && <p class="aside">{text('listFull')}</p>}
    </section>
  )
}

async function readAll({ send, locale }: ReturnType<typeof useDirectory>, slugs: string[]): Promise<CardFragment[]> {
  const found: CardFragment[] = []
  for (let from = 0; from < slugs.length; from += AT_ONCE) {
    const part = slugs.slice(from, from + AT_ONCE)
    // A document has a fixed number of places: what is left over asks for the first one again.
    const places = Array.from({ length: AT_ONCE }, (_, at) => [`s${at}`, part[at] ?? part[0]])
    const variables = { ...Object.fromEntries(places), locale: locale() }
    const answer = await send<Record<string, CardFragment | null>>(SAVED, variables)
    for (const [at] of part.entries()) {
      const card = answer[`s${at}`]
      if (card) found.push(card)
    }
  }
  return found
}

/** This page's address with the list and nothing of the search. */
function addressOf(slugs: string[]): string {
  const url = new URL(location.href)
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('ld-')) url.searchParams.delete(name)
  for (const slug of slugs) url.searchParams.append('ld-saved', slug)
  return url.href
}
