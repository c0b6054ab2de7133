import { effect, signal, untracked } from '@preact/signals'
import { render } from 'preact'
import { prefetchPair } from './chunks.js'
import { clearCrawlable, writeCrawlable } from './crawlable.js'
import { createPageLink } from './deeplink.js'
import { createDirectory } from './directory.js'
import { createEmitter } from './events.js'
import { App } from './panels/App.js'
import { Lazy } from './panels/Lazy.js'
import { Root } from './panels/Root.js'
import { Shield } from './panels/Shield.js'
import { SurroundingsContext } from './panels/surroundings.js'
import { readSettings, type Theme } from './settings.js'
import { addSheet } from './sheets.js'
import { canonical, directionOf, findSpeech, languageOf, type Speech, speaks } from './speech.js'
import { type Branding, type Scheme, schemeOf, themeSheet } from './theme.js'

/** A running widget, from the moment its element is on the page until it leaves it. */
export interface Session {
  open(slug?: string): void
  close(): void
  /** Shows the brand as if the tenant had saved it; null: as it is saved. */
  preview(branding: Branding | null): void
  wear(theme: Theme | null): void
  speak(locale: string | null): void
  dispose(): void
}

export function mount(host: HTMLElement, root: ShadowRoot): Session {
  const settings = readSettings(host)
  const emit = createEmitter(host, settings.dataLayer)
  const speech = signal<Speech | null>(null)
  const locale = signal(settings.locale)
  const pageLocales = () => [locale.value, host.closest('[lang]')?.getAttribute('lang')]
  // `und`: no language in particular, so every name as its owner wrote it.
  const namesIn = () => pageLocales().map(canonical).find(Boolean) ?? 'und'
  const directory = createDirectory(settings, createPageLink(settings.param), emit, namesIn)
  const theme = signal(settings.theme)
  const preview = signal<Branding | null>(null)
  const scheme = signal<Scheme>('light')
  const shown = signal(settings.view !== 'launcher')
  const near = signal(false)
  let asked = 0
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = signal(dark.matches)
  const followSystem = () => {
    systemIsDark.value = dark.matches
  }
  dark.addEventListener('change', followSystem)

  // The widget begins with the page of a listing: by its address, its attribute, or a command that was quicker than we.
  const begins = () => {
    if (directory.record.slug.value ?? directory.link.current() ?? settings.listing) return 'record'
    if (settings.single && settings.view !== 'listing') return 'forms'
    const { tags } = directory.results.filters.value
    return settings.view === 'category' || tags.length || directory.open.value ? 'tools' : null
  }
  const sheet = addSheet(root, '', settings.nonce)
  const stops = [
    effect(() => {
      const branding = preview.value ?? directory.tenant.value?.branding ?? null
      scheme.value = schemeOf(theme.value, branding, systemIsDark.value)
      sheet.set(themeSheet(branding, scheme.value))
    }),
    effect(() => {
      if (shown.value && near.value) untracked(() => void (directory.phase.value === 'waiting' && directory.boot()))
    }),
    effect(() => {
      const wanted = pageLocales()
      const tenant = directory.tenant.value
      // The page's language needs no answer of the server; the tenant's own comes with it.
      if (!near.value || (!wanted.some(speaks) && !tenant && directory.phase.value === 'waiting' && shown.value)) return
      const mine = ++asked
      const languages = [...wanted, tenant?.locale, ...navigator.languages]
      const panels = untracked(begins)
      if (panels) prefetchPair(panels, languageOf(languages))
      void findSpeech(languages, tenant?.locale).then((found) => {
        if (mine === asked && speech.peek()?.locale !== found.locale) speech.value = found
      })
    }),
    effect(() => {
      if (directory.phase.value !== 'ready') return
      try {
        writeCrawlable(host, directory)
      } catch (error) {
        // The page's own policies may forbid us its light DOM; the visitor loses nothing by it.
        directory.report(error as Error)
      }
    }),
  ]
  const stopWatching = whenNear(host, settings.view === 'launcher' || directory.link.current() !== null, () => {
    near.value = true
  })
  if (directory.link.current() !== null) shown.value = true

  const app = (
    <Shield onError={directory.report} again={directory.boot}>
      <App />
    </Shield>
  )
  const surroundings = {
    directory,
    speech,
    scheme,
    shown,
    root,
    waitingDir: directionOf(pageLocales()) ?? directionOfPage(host),
  }
  render(
    <SurroundingsContext.Provider value={surroundings}>
      <Root>
        {settings.view === 'launcher' ? <Lazy from="launcher" panel="Launcher" props={{ children: app }} /> : app}
      </Root>
    </SurroundingsContext.Provider>,
    root,
  )

  return {
    open: (slug) => {
      shown.value = true
      if (slug) directory.record.open(slug)
      else if (settings.view !== 'launcher') host.scrollIntoView()
    },
    close: () => {
      directory.record.close()
      if (settings.view === 'launcher') shown.value = false
    },
    preview: (branding) => {
      preview.value = branding
    },
    wear: (wanted) => {
      theme.value = wanted
    },
    speak: (wanted) => {
      if (locale.value === wanted) return
      locale.value = wanted
      directory.reread()
    },
    dispose: () => {
      stopWatching()
      dark.removeEventListener('change', followSystem)
      for (const stop of stops) stop()
      directory.dispose()
      render(null, root)
      sheet.remove()
      clearCrawlable(host)
    },
  }
}

/** The direction the page is written in: what stands before the words are here must not change sides when they come. */
function directionOfPage(host: Element): 'ltr' | 'rtl' {
  return getComputedStyle(host).direction === 'rtl' ? 'rtl' : 'ltr'
}

/** Runs once the element comes near the visible part of the page: what nobody scrolls to costs nobody anything. */
function whenNear(host: Element, atOnce: boolean, act: () => void): () => void {
  if (atOnce || typeof IntersectionObserver === 'undefined') {
    act()
    return () => {}
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: '600px' },
  )
  observer.observe(host)
  return () => observer.disconnect()
}
