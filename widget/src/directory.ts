import { effect, signal } from '@preact/signals'
import { createApi, Failure, isAborted, type Send } from './api.js'
import type { PageLink } from './deeplink.js'
import { BOOT } from './documents/boot.js'
import type { Emit } from './events.js'
import type { DirectoryBootQuery, DirectoryBootQueryVariables } from './gql/answers.js'
import { createRecord } from './record.js'
import { createResults, toQuery } from './results.js'
import type { Settings } from './settings.js'

export type Category = DirectoryBootQuery['categories'][number]
export type Directory = ReturnType<typeof createDirectory>

/** All state of one widget. Panels read its signals and call its verbs; nothing here knows how it looks. */
export function createDirectory(settings: Settings, link: PageLink, emit: Emit) {
  const send: Send = createApi(settings)
  const phase = signal<'waiting' | 'ready' | 'failed'>('waiting')
  const tenant = signal<DirectoryBootQuery['tenant'] | null>(null)
  const categories = signal<Category[]>([])
  const failure = signal<Error | null>(null)
  const results = createResults(send, emit, settings)
  const record = createRecord(send, emit, link)
  const mapShown = signal(false)
  const control = new AbortController()

  const report = (error: Error) => {
    const told = reportOf(error)
    // Whoever sets up the page looks here first: an origin that is not listed, a tenant misspelt.
    console.warn('<local-directory>', told.code, told.message, told.requestId ?? '')
    emit('ld:error', told)
  }

  const boot = async (): Promise<void> => {
    // A listing that was opened by a command meanwhile is on its way already.
    const slug = record.slug.value ? null : (link.current() ?? settings.listing)
    const { filter } = toQuery(results.filters.value)
    const variables: DirectoryBootQueryVariables = { filter, first: settings.pageSize, slug, deep: slug !== null }
    failure.value = null
    if (phase.value === 'failed') phase.value = 'waiting'
    try {
      const answer = await send<DirectoryBootQuery>(BOOT, variables, control.signal)
      tenant.value = answer.tenant
      categories.value = answer.categories
      results.seed(answer.listings)
      if (slug) record.seed(slug, answer.listing)
      phase.value = 'ready'
      emit('ld:ready', { tenant: answer.tenant.slug, name: answer.tenant.name, total: answer.listings.totalCount })
    } catch (error) {
      if (isAborted(error)) return
      failure.value = error as Error
      phase.value = 'failed'
    }
  }

  const stopReporting = effect(() => {
    const error = failure.value ?? results.failure.value ?? record.failure.value
    if (error) report(error)
  })

  const online = () => {
    if (phase.value === 'failed') void boot()
    else if (results.failure.value) void results.again()
    else if (record.failure.value) void record.again()
  }
  addEventListener('online', online)
  addEventListener('popstate', record.follow)

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
    report,
    boot,
    dispose: () => {
      removeEventListener('online', online)
      removeEventListener('popstate', record.follow)
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
