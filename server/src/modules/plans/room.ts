import type { Room } from '../../scope/room.js'
import { EntitlementsResolver } from './entitlements.resolver.js'
import { Plan } from './plan.entity.js'
import { PlansResolver } from './plans.resolver.js'
import { planDoors } from './plans.rules.js'

export const plansRoom: Room = {
  entities: [Plan],
  resolvers: [PlansResolver, EntitlementsResolver],
  doors: [planDoors],
}
