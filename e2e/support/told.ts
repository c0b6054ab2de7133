import type { Page, Request } from 'playwright-core'
import { onTestFailed } from 'vitest'

/** A failed journey says what its page showed and what it still waited for: on another machine nobody can look again. */
export function tellOf(page: Page): void {
  const flying = new Set<Request>()
  const went: string[] = []
  page.on('request', (request) => flying.add(request))
  page.on('requestfinished', async (request) => {
    flying.delete(request)
    // A page that is closed has no answers any more, and failed at nothing.
    const status = (await request.response().catch(() => null))?.status()
    if (status && status >= 400) went.push(`${status} ${nameOf(request)}`)
  })
  page.on('requestfailed', (request) => {
    flying.delete(request)
    went.push(`${request.failure()?.errorText} ${nameOf(request)}`)
  })
  page.on('console', (line) => line.type() === 'error' && went.push(line.text()))
  page.on('pageerror', (error) => went.push(error.stack ?? error.message))
  onTestFailed(async ({ task }) => {
    const error = task.result?.errors?.[0]
    if (!error || page.isClosed()) return
    const shown = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String)
    const waits = [...flying].map(nameOf)
    const said = [
      `on ${page.url()}`,
      ...went.slice(-10),
      ...waits.map((each) => `waits for ${each}`),
      shown.slice(0, 2_000),
    ]
    error.message += `\n${said.join('\n')}`
  })
}

/** An address alone says little of a door that all go through: the operation's name does. */
function nameOf(request: Request): string {
  const operation = /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1] ?? ''
  return `${request.method()} ${new URL(request.url()).pathname} ${operation}`.trim()
}
