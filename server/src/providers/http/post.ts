export type Posted = { status: number; header: (name: string) => string | null }
type Post = { body: string | Uint8Array; headers?: Record<string, string>; patienceMs: number }

/** To an address of the operator's own settings: what a tenant or a visitor wrote never comes here. It follows nobody elsewhere. */
export async function postTo(url: string, { body, headers = {}, patienceMs }: Post): Promise<Posted> {
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(url, { method: 'POST', body: body as string, headers, signal, redirect: 'error' })
  await answer.arrayBuffer()
  return { status: answer.status, header: (name) => answer.headers.get(name) }
}
