import type { Hour } from './pictures/moods.js'
import type { RoomKind, SceneKind, ViewKind } from './pictures/trades/trade.js'

/** How a tenant's language describes a picture. */
export interface Captions {
  hours: Record<Hour, string>
  front: (one: string, hour: string) => string
  table: (seen: string, hour: string) => string
  room: (place: string, one: string) => string
  view: (view: string, hour: string) => string
  rooms: Record<RoomKind, string>
  views: Record<ViewKind, string>
}

export interface Shown {
  one: string
  seen: string
  room: RoomKind
  view: ViewKind | undefined
  scene: SceneKind
  hour: Hour
}

/** Says what is to be seen, never whose it is: one picture may stand at several businesses. */
export function captionOf(shown: Shown, captions: Captions): string {
  const hour = captions.hours[shown.hour]
  if (shown.scene === 'room') return captions.room(captions.rooms[shown.room], shown.one)
  if (shown.scene === 'table') return captions.table(shown.seen, hour)
  if (shown.scene === 'view' && shown.view) return captions.view(captions.views[shown.view], hour)
  return captions.front(shown.one, hour)
}
