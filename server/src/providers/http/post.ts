import { bodyOf } from './read.js'

export type Posted = { status: number; body: string; header: (name: string) => string | null }
type Post = { body: string | Uint8Array; headers?: Record<string, string>; patienceMs: number }

const MOST_BYTES = 1_000_000

/** To an address of the operator's own settings: what a tenant or a visitor wrote never comes here. It follows nobody elsewhere. */
export async function postTo(url: string, { body, headers = {}, patienceMs }: Post): Promise<Posted> {
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(url, { method: 'POST', body: body as string, headers, signal, redirect: 'error' })
  return { status: answer.status, body: await bodyOf(answer, MOST_BYTES), header: (name) => answer.headers.get(name) }
}
