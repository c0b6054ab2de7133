import { type Doors, may } from '../../scope/doors.js'
import { prepareCheckout } from './subscription/checkout.prepare.js'

export const billingDoors: Doors = {
  Query: {
    billing: { rule: may('billing.read') },
    tenantSubscription: { rule: may('billing.read') },
  },
  Mutation: {
    startCheckout: { rule: may('billing.write'), prepare: prepareCheckout, money: true },
  },
}
