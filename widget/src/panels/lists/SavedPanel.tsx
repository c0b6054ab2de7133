import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Failure } from '../../api.js'
import { SAVED } from '../../documents/saved.js'
import { SHARED } from '../../documents/shared.js'
import type { DirectorySavedQuery } from '../../gql/answers.js'
import { sharedIn, useSaved } from '../../saved.js'
import { share } from '../../share.js'
import { Icon } from '../Icon.js'
import { ListingCard } from '../ListingCard.js'
import { Notice } from '../Notice.js'
import { useDirectory, useSpeech } from '../surroundings.js'

type Listed = DirectorySavedQuery['list']

export const SavedPanel = () => <List />
export const SharedPanel = () => <List sent />

/** A visitor's own list, or one that somebody sent by a link: to look at, to keep, to pass on. */
function List({ sent = false }: { sent?: boolean }) {
  const directory = useDirectory()
  const { text, number } = useSpeech()
  const own = useSaved(directory)
  const shared = sharedIn(directory)
  const list = useSignal<Listed | null>(null)
  const failure = useSignal<Error | null>(null)
  const passed = useSignal(false)
  const key = (sent ? shared : own.now()).join(' ')

  useEffect(() => {
    let over = false
    failure.value = null
    readList(directory, key ? key.split(' ') : []).then(
      (found) => {
        if (!over) list.value = found
      },
      (error: Error) => {
        if (!over) failure.value = error
      },
    )
    return () => {
      over = true
    }
  }, [key, directory, list, failure])

  if (failure.value) return <Notice slim error={failure.value} />
  const found = list.value?.listings
  const missing = sent ? (found ?? []).map(({ slug }) => slug).filter((slug) => !own.has(slug)) : []
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
        {list.value && found && found.length > 0 && (
          <button
            type="button"
            class="chip"
            part="chip"
            onClick={async () => {
              passed.value = await share(text('myList'), addressOf(list.value?.token ?? ''))
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
            {text(sent ? 'myList' : 'sharedList')} {sent && <small>{number(other.length)}</small>}
          </button>
        )}
      </div>
      {missing.length > 0 && own.isFull() && <p class="aside">{text('listFull')}</p>}
    </section>
  )
}

/** Of one's own the slugs are known; what was sent is signed, or names slugs as addresses did before. */
async function readList({ send, locale }: ReturnType<typeof useDirectory>, names: string[]): Promise<Listed> {
  const [token = ''] = names
  if (!token) return { token, listings: [] }
  const spoken = { locale: locale() }
  const answer = token.includes('.')
    ? send<DirectorySavedQuery>(SHARED, { token, ...spoken }).catch((error: Error) => {
        // Cut short on its way, or made by somebody else: there is no such list.
        if ((error as Failure).code === 'BAD_USER_INPUT') return { list: { token: '', listings: [] } }
        throw error
      })
    : send<DirectorySavedQuery>(SAVED, { slugs: names, ...spoken })
  return (await answer).list
}

/** This page's address with the list and nothing of the search. */
function addressOf(token: string): string {
  const url = new URL(location.href)
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('ld-')) url.searchParams.delete(name)
  url.searchParams.append('ld-saved', token)
  return url.href
}
