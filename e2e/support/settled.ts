import type { Page, Request } from 'playwright-core'

/**
 * Watches what a page asks the network for. What it answers waits until nothing is on its way and the page has done all that it
 * has to do about the answers: a condition of the page itself, where half a second of silence is one of the clock.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const flying = new Set<Request>()
  let landed = () => {}
  const end = (request: Request) => {
    flying.delete(request)
    landed()
  }
  page.on('request', (request) => flying.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    do {
      while (flying.size)
        await new Promise<void>((resolve) => {
          landed = resolve
        })
      // What an answer makes the page draw and ask comes before it is idle; the browser tells us both in their order.
      await page.evaluate(idle)
    } while (flying.size || (await page.locator('[aria-busy=true]').count()))
  }
}

/** Runs in the page. Where each frame takes longer than a frame may, a browser is never idle: then it goes on after a second. */
const idle = (): Promise<unknown> => {
  const once = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }))
  return once().then(once)
}

/** To another page of the admin as its own links go there: its router hears of every `pushState`. Each page has a title of its own. */
export async function goWithin(page: Page, path: string): Promise<void> {
  const [before, address] = [await page.title(), `/admin/${path}`]
  const stays = new URL(page.url()).pathname === address.replace(/\?.*/, '')
  await page.evaluate((there) => history.pushState({}, '', there), address)
  if (!stays) await page.waitForFunction((title) => ![title, ''].includes(document.title), before)
}
