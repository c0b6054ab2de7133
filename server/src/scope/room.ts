import type { EntityClass } from '@mikro-orm/core'
import type { Doors } from './doors.js'

/** What a room of the domain brings to the installation: its tables, its resolvers, its doors. Joined in rooms.ts. */
export type Room = { entities?: EntityClass<object>[]; resolvers: (new () => object)[]; doors: Doors[] }
