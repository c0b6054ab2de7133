import { LRUCache } from 'lru-cache'
import type { Pool } from '../db/pool.js'

/** A page shows many pictures many times; a tenant that is shut is shut within five seconds. */
const REMEMBERED = { max: 5_000, ttl: 2_000 }

/** Whether a tenant that is open has the picture with this hash. */
export function pictureServed(pool: Pool): (hash: string) => Promise<boolean> {
  const known = new LRUCache<string, Promise<boolean>>(REMEMBERED)
  const ask = async (hash: string): Promise<boolean> => {
    const text = 'select picture_served($1) as served'
    return (
      (await pool.query<{ served: boolean }>({ name: 'picture-served', text, values: [hash] })).rows[0]?.served ?? false
    )
  }
  return (hash) => {
    const remembered = known.get(hash)
    if (remembered) return remembered
    const asked = ask(hash)
    known.set(hash, asked)
    // What is not there may be there in a moment: a picture that was brought back, or was just drawn.
    asked.then(
      (there) => there || known.delete(hash),
      () => known.delete(hash),
    )
    return asked
  }
}
