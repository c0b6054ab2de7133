import { batch, signal } from '@preact/signals'
import { isAborted, type Send } from './api.js'
import { prefetch } from './chunks.js'
import type { PageLink } from './deeplink.js'
import { LISTING } from './documents/listing.js'
import type { Emit } from './events.js'
import type { DirectoryListingQuery, RecordFragment } from './gql/answers.js'

export type OpenRecord = ReturnType<typeof createRecord>

/** The one open listing. `slug` says that the page of a listing is shown; `listing` is null while it loads or if it is gone. */
export function createRecord(send: Send, emit: Emit, link: PageLink, locale: () => string) {
  const slug = signal<string | null>(null)
  const listing = signal<RecordFragment | null>(null)
  const gone = signal(false)
  const failure = signal<Error | null>(null)
  let underway: AbortController | undefined

  const reset = (present: string | null) => {
    underway?.abort()
    batch(() => {
      slug.value = present
      listing.value = null
      gone.value = false
      failure.value = null
    })
  }

  const put = (wanted: string, found: RecordFragment | null | undefined) => {
    batch(() => {
      listing.value = found ?? null
      gone.value = !found
      if (found) slug.value = found.slug
    })
    if (!found) return
    emit('ld:listing-view', { id: found.id, slug: found.slug, name: found.name })
    if (found.slug !== wanted && link.current() === wanted) link.renamed(found.slug)
  }

  const load = async (wanted: string): Promise<void> => {
    reset(wanted)
    prefetch('record')
    const mine = new AbortController()
    underway = mine
    try {
      const answer = await send<DirectoryListingQuery>(LISTING, { slug: wanted, locale: locale() }, mine.signal)
      if (mine.signal.aborted) return
      put(wanted, answer.listing)
    } catch (error) {
      if (!mine.signal.aborted && !isAborted(error)) failure.value = error as Error
    }
  }

  return {
    slug,
    listing,
    gone,
    failure,
    /** A listing that came with the first answer. */
    seed: (wanted: string, found: RecordFragment | null | undefined) => {
      reset(wanted)
      put(wanted, found)
    },
    open: (wanted: string) => {
      if (wanted === slug.value) return
      link.opened(wanted)
      void load(wanted)
    },
    /** The list again, for a search that will write its own address. */
    leave: () => reset(null),
    close: () => {
      if (slug.value === null) return
      reset(null)
      link.closed()
    },
    /** The visitor went back or forth: the address leads, we follow. */
    follow: () => {
      const wanted = link.current()
      if (wanted === slug.value) return
      if (wanted) void load(wanted)
      else reset(null)
    },
    again: () => (slug.value ? load(slug.value) : Promise.resolve()),
    dispose: () => underway?.abort(),
  }
}
