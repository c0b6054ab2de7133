import { mailTo } from '../../../testing/jobs.js'
import type { World } from '../../../testing/world.js'

/** The page of the last mail to an address, and the token it ends in. */
export function linkIn(world: World, address: string): { path: string; token: string } {
  const [path = '', token = ''] =
    /\/saved-search\/[\w-]+\/([\w.-]+)/.exec(mailTo(world, address).at(-1)?.text ?? '') ?? []
  return { path, token }
}

export function searchesOf(world: World, email: string) {
  return world.truth<{ id: string; status: string; filter: object; news_from: Date }>(
    'select * from saved_search where email = $1 order by id',
    [email],
  )
}
