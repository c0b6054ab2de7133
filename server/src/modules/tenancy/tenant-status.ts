import { registerEnumType } from 'type-graphql'

export enum TenantStatus {
  ONBOARDING = 'onboarding',
  READY = 'ready',
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
  CLOSED = 'closed',
}
registerEnumType(TenantStatus, {
  name: 'TenantStatus',
  description: 'Life of a tenant. Directory reads work from registration; only SUSPENDED and CLOSED shut them.',
  valuesConfig: {
    ONBOARDING: { description: 'Being set up; the booking site is not live.' },
    READY: { description: 'Everything is set; not live yet.' },
    ACTIVE: { description: 'Live.' },
    SUSPENDED: { description: 'Shut by the operator; the data is kept.' },
    CLOSED: { description: 'Shut for good.' },
  },
})
