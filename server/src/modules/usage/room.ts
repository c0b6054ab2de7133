import type { Room } from '../../scope/room.js'
import { UsageResolver } from './usage.resolver.js'
import { usageDoors } from './usage.rules.js'

export const usageRoom: Room = { resolvers: [UsageResolver], doors: [usageDoors] }
