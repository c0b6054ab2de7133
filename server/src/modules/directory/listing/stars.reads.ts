import { type Refusal, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { byHand } from '../../plans/limits.js'
import { beyond, type Room, roomFor } from '../../plans/reserve.service.js'

const standing = `select l.id from listing l where l.tenant_id = app_tenant() and l.id = any ($2::uuid[]) and ${byHand('l', '$1')}`

/** Those of them that stand out by somebody's word already: whoever gives one more days takes no further place of the plan. */
export async function standsByHand(scope: Scope, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await scope.connection.prepared<{ id: string }>('stands-by-hand', standing, [scope.now(), ids])
  return new Set(rows.map(({ id }) => id))
}

const placeless = `select l.id from listing l where l.tenant_id = app_tenant() and l.id = any ($2::uuid[])
  and (${byHand('l', '$1')} is true) <> (l.deleted_at is not null)`

/** Of a listing that comes back from deletion, the star that somebody of the team gave takes a place again; any other star takes none. */
async function takeNone(scope: Scope, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await scope.connection.prepared<{ id: string }>('stars-placeless', placeless, [scope.now(), ids])
  return new Set(rows.map(({ id }) => id))
}

/** Refuses with PLAN_LIMIT where the plan holds no further listing that stands out (decision 0148). Held like `reserve`, to the end of the transaction. */
export async function needStar(scope: Scope): Promise<void> {
  const room = await roomFor(scope, 'featured')
  if (room && room.left < 1) throw await beyondStars(scope, room)
}

/** For many at once, of those that fit: why one may not, null where it may, which takes a place. */
export async function starsFor(scope: Scope, ids: string[]): Promise<(id: string) => string | null> {
  const [room, free] = [await roomFor(scope, 'featured'), await takeNone(scope, ids)]
  let left = room?.left ?? Number.POSITIVE_INFINITY
  return (id) => {
    if (!room || free.has(id)) return null
    left -= 1
    return left < 0 ? saysBeyond(room) : null
  }
}

/** Beyond the plan a listing stands out for money: the refusal names the verb. */
async function beyondStars(scope: Scope, room: Room): Promise<Refusal> {
  const { detail } = await beyond(scope, room, 1)
  return refuse('PLAN_LIMIT', saysBeyond(room), { extensions: { ...detail.extensions, otherwise: 'buyFeature' } })
}

const saysBeyond = ({ says }: Room): string => `${says} Any other stands out for money.`
