import { anyone, type Doors, may } from '../../scope/doors.js'
import { prepareDetails } from './account/details.js'
import { preparePortal } from './account/portal.js'
import { prepareBuyFeature } from './featured/feature-purchase.js'
import { cancel, reactivate } from './subscription/cancel.verbs.js'
import { change } from './subscription/change.verb.js'
import { prepareCheckout } from './subscription/checkout.prepare.js'
import { pause, resume } from './subscription/pause.verbs.js'
import { preparePreview } from './subscription/preview.prepare.js'
import { prepareVerb } from './subscription/verb.js'

const read = may('billing.read')
const write = may('billing.write')

export const billingDoors: Doors = {
  Query: {
    billing: { rule: read },
    billingInvoices: { rule: read },
    checkout: { rule: read },
    featuredListings: { rule: may('listing.feature') },
    featurePrices: { rule: anyone, tenantless: true },
    previewPlanChange: { rule: read, prepare: preparePreview },
    tenantSubscription: { rule: read },
  },
  Mutation: {
    billingPortal: { rule: write, prepare: preparePortal, secret: true },
    buyFeature: { rule: write, prepare: prepareBuyFeature, money: true },
    cancelSubscription: { rule: write, prepare: prepareVerb(cancel), money: true },
    chooseFeaturedListings: { rule: may('listing.feature') },
    changePlan: { rule: write, prepare: prepareVerb(change), money: true },
    pauseSubscription: { rule: write, prepare: prepareVerb(pause), money: true },
    reactivateSubscription: { rule: write, prepare: prepareVerb(reactivate), money: true },
    resumeSubscription: { rule: write, prepare: prepareVerb(resume), money: true },
    startCheckout: { rule: write, prepare: prepareCheckout, money: true },
    updateBillingDetails: { rule: write, prepare: prepareDetails },
  },
  Subscription: { tenantSubscriptionChanged: { rule: read } },
}
