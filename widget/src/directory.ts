import { effect, signal } from '@preact/signals'
import { createApi, Failure, isAborted, type Send } from './api.js'
import type { PageLink } from './deeplink.js'
import { BOOT } from './documents/boot.js'
import { ONE } from './documents/one.js'
import type { Emit } from './events.js'
import { toQuery } from './filters.js'
import type { BrandFragment, DirectoryBootQuery, DirectoryOneQuery } from './gql/answers.js'
import { createRecord } from './record.js'
import { createResults } from './results.js'
import type { Settings } from './settings.js'

export type Category = DirectoryBootQuery['categories'][number]
export type Directory = ReturnType<typeof createDirectory>

/** All state of one widget. Panels read its signals and call its verbs; nothing here knows how it looks. */
export function createDirectory(settings: Settings, link: PageLink, emit: Emit, locale: () => string) {
  const send: Send = createApi(settings)
  const phase = signal<'waiting' | 'ready' | 'failed'>('waiting')
  const tenant = signal<BrandFragment | null>(null)
  const categories = signal<Category[]>([])
  const failure = signal<Error | null>(null)
  const results = createResults(send, emit, { ...settings, link, locale })
  const record = createRecord(send, emit, link, locale)
  const mapShown = signal(false)
  /** What else is open: the filters, mails about new matches, a visitor's own list, or one that somebody sent with the address. */
  const open = signal<'filters' | 'alert' | 'saved' | 'shared' | null>(link.shared().length ? 'shared' : null)
  /** A visitor's own list, once somebody has read it (saved.ts). */
  const saved = signal<string[] | null>(null)
  const control = new AbortController()

  const report = (error: Error) => {
    const told = reportOf(error)
    // Whoever sets up the page looks here first: an origin that is not listed, a tenant misspelt.
    console.warn('<local-directory>', told.code, told.message, told.requestId ?? '')
    emit('ld:error', told)
  }

  const askAll = (slug: string | null): Promise<DirectoryBootQuery> => {
    const asked = { ...toQuery(results.filters.value), first: settings.pageSize, locale: locale() }
    return send(BOOT, { ...asked, slug, deep: slug !== null }, control.signal)
  }

  /** One listing, as a directory that holds nothing else. */
  const askOne = async (slug: string): Promise<DirectoryBootQuery> => {
    const { tenant, listing } = await send<DirectoryOneQuery>(ONE, { slug, locale: locale() }, control.signal)
    const nodes = listing ? [listing] : []
    const pageInfo = { hasNextPage: false, endCursor: null }
    return { tenant, categories: [], listings: { totalCount: nodes.length, alsoSearched: [], pageInfo, nodes } }
  }

  const boot = async (): Promise<void> => {
    // A listing that was opened by a command meanwhile is on its way already.
    const slug = record.slug.value ? null : (link.current() ?? settings.listing)
    failure.value = null
    if (phase.value === 'failed') phase.value = 'waiting'
    try {
      const answer = settings.single && !slug ? await askOne(settings.single) : await askAll(slug)
      tenant.value = answer.tenant
      categories.value = answer.categories
      results.seed(answer.listings)
      if (slug) record.seed(slug, answer.listing)
      phase.value = 'ready'
      emit('ld:ready', { tenant: answer.tenant.slug, name: answer.tenant.name, total: answer.listings.totalCount })
    } catch (error) {
      if (isAborted(error)) return
      if (results.lighten(error)) return boot()
      failure.value = error as Error
      phase.value = 'failed'
    }
  }

  const stopReporting = effect(() => {
    const error = failure.value ?? results.failure.value ?? record.failure.value
    if (error) report(error)
  })

  /** Names and words in another language. */
  const reread = () => {
    if (phase.value !== 'ready') return
    if (settings.single && record.slug.value === null) return void boot()
    void record.again()
    void results.again()
  }

  const online = () => {
    if (phase.value === 'failed') void boot()
    else if (results.failure.value) void results.again()
    else if (record.failure.value) void record.again()
  }
  addEventListener('online', online)
  const follow = () => {
    record.follow()
    if (phase.value === 'ready' && !settings.single) results.follow()
  }
  addEventListener('popstate', follow)

  return {
    settings,
    link,
    send,
    phase,
    tenant,
    categories,
    failure,
    results,
    record,
    mapShown,
    open,
    saved,
    emit,
    locale,
    report,
    boot,
    reread,
    dispose: () => {
      removeEventListener('online', online)
      removeEventListener('popstate', follow)
      stopReporting()
      control.abort()
      results.dispose()
      record.dispose()
    },
  }
}

/** What the page hears of an error. */
export function reportOf(error: Error): { code: string; message: string; requestId: string | null } {
  const known = error instanceof Failure
  return { code: known ? error.code : 'INTERNAL', message: error.message, requestId: known ? error.requestId : null }
}
