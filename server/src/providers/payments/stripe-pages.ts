import type { Call } from './stripe-call.js'

type Listed<T> = { data: T[]; has_more: boolean }

/** All of a list, a page at a time: each page is one call. */
export async function* allOf<T extends { id: string }>(
  call: Call,
  page: (
    client: Parameters<Parameters<Call>[0]>[0],
    more: { limit: number; starting_after?: string },
  ) => Promise<Listed<T>>,
): AsyncGenerator<T> {
  for (let after: string | undefined; ; ) {
    const more = { limit: 100, ...(after ? { starting_after: after } : {}) }
    const { data, has_more } = await call((client) => page(client, more))
    yield* data
    after = data.at(-1)?.id
    if (!has_more || !after) return
  }
}
