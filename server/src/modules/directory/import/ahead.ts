import { setImmediate } from 'node:timers/promises'
import { begun } from '../../../kernel/begun.js'

/** The next item is made while the present one is worked on: the file is read while the database writes. */
export async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = begun(items.next())
  try {
    for (let item = await next; !item.done; item = await next) {
      next = begun(items.next())
      yield item.value
    }
  } finally {
    await items.return(undefined)
  }
}

/** Lets the answers of the database through between two slices of work. */
export function breathe(): Promise<void> {
  return setImmediate()
}
