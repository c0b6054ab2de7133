import { Extensions } from 'type-graphql'

/** What a plan opens as a whole, by the name people know it by; a key of `plan.features` that has none here is shown as it is. */
const names: Record<string, string> = {
  booking: 'Booking',
  directory: 'Directory',
  platform: 'Platform',
  publishing: 'Publishing',
  receptionist: 'Receptionist',
}
export type FeatureKey = 'booking' | 'directory' | 'platform' | 'publishing' | 'receptionist'

export const nameOfFeature = (key: string): string => names[key] ?? key

/**
 * Said beside a field of the schema: it needs this feature of the tenant's plan. On a field of an input: whoever sends it with a value needs it.
 * The schema build turns it into a refusal and a sentence of the description (graphql/features.ts), `entitlements` into what is locked.
 */
export function Feature(key: FeatureKey): ReturnType<typeof Extensions> {
  return Extensions({ feature: key })
}
