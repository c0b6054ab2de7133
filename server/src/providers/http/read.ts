export type Read = { status: number; body: string; header: (name: string) => string | null }
type Ask = { headers?: Record<string, string>; patienceMs: number; mostBytes: number }

/** Reads an address of the operator's own settings, up to a size; what is longer throws. It follows nobody elsewhere. */
export async function readFrom(url: string, { headers = {}, patienceMs, mostBytes }: Ask): Promise<Read> {
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(patienceMs), redirect: 'error' })
  return { status: answer.status, body: await bodyOf(answer, mostBytes), header: (name) => answer.headers.get(name) }
}

export async function bodyOf(answer: Response, mostBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > mostBytes) throw new Error('The answer is too long.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
