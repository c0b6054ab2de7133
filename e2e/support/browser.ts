import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium as playwright,
} from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { roughen } from './rough.ts'
import { tellOf } from './told.ts'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

/** Switches of the packaged Chromium that make a browser no visitor has: origins unguarded, everything in one process. */
const unsafe = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  '--single-process',
  '--no-zygote',
]

/** What it draws with where there is no graphics card: a card played by the processor takes twice as long for a page as simply drawing it. */
const played = [
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** The Chromium of the npm package, or a system one; never skipped: without a browser a journey fails. */
async function launch(more: string[]): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ]
  const packaged = [...chromium.args.filter((arg) => !unsafe.includes(arg) && !played.includes(arg)), '--disable-gpu']
  const executablePath = system ?? (await chromium.executablePath())
  return playwright.launch({
    executablePath,
    headless: true,
    args: [...(system ? quiet : packaged), ...more],
  })
}

/** The browser without switches of a file's own, once for all files of a process: it goes when that does. */
let common: Promise<Browser> | undefined

/**
 * A browser for a file; `open` gives a fresh person in it: no cookies, no storage. What pages fail at is the test's failure.
 * `more`: switches of Chromium beside the usual ones, which take a browser of its own.
 */
export function useBrowser(more: string[] = []): {
  open: (options?: BrowserContextOptions) => Promise<Page>
  faults: string[]
} {
  let browser: Browser | undefined
  const people: BrowserContext[] = []
  const faults: string[] = []
  beforeAll(async () => {
    if (more.length) browser = await launch(more)
    else {
      common ??= launch([])
      browser = await common
    }
  })
  afterAll(async () => {
    if (more.length) await browser?.close()
    else await Promise.all(people.map((person) => person.close()))
  })
  return {
    faults,
    open: async (options = {}) => {
      if (!browser) throw new Error('The browser opens in beforeAll.')
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options })
      people.push(context)
      // What a job brings comes late where the jobs have what two browsers leave.
      context.setDefaultTimeout(60_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      tellOf(page)
      await roughen(page)
      return page
    },
  }
}
