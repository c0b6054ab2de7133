import type { Scope } from '../../scope/scope.js'
import type { Entitlements, FeatureGate, LimitGate } from './entitlements.types.js'
import { nameOfFeature } from './feature.js'
import { type LimitKey, limitKeys, limits } from './limits.js'
import type { Plan } from './plan.entity.js'
import { knownFeatures, planById } from './plans.service.js'
import { saysOf, usedOf } from './reserve.service.js'
import { lacking, switchedFeatures, type Terms, upgradeFor, upgradeForFeature } from './terms.service.js'

const standing = `select t.plan_key, coalesce((select jsonb_object_agg(o.key, o.value) from limit_override o
  where o.tenant_id = app_home() and o.expires_at > $1), '{}') as agreed from tenant t where t.id = app_tenant()`
type Row = { plan_key: string; agreed: Standing['agreed'] }

export type Standing = { plan: Plan; agreed: Partial<Record<LimitKey, number | null>> }

/** The plan of the tenant and everything that was agreed with it, in one statement. */
export async function standingOf(scope: Scope): Promise<Standing> {
  const [row] = await scope.connection.prepared<Row>('standing-terms', standing, [scope.now()])
  return { plan: await planById(scope, row?.plan_key ?? 'free'), agreed: row?.agreed ?? {} }
}

/** What holds of it: what was agreed, else what the plan says. */
export function limitIn({ plan, agreed }: Standing, key: LimitKey): Terms {
  const overridden = key in agreed
  return { plan, overridden, limit: (overridden ? agreed[key] : plan.limits[key]) ?? null }
}

/** `opens`: what of the schema needs which feature (graphql/features.ts). */
export async function entitlementsOf(scope: Scope, opens: Map<string, string[]>): Promise<Entitlements> {
  const { plan, agreed } = await standingOf(scope)
  const switched = await switchedFeatures(scope)
  const known = [...new Set([...(await knownFeatures(scope)), ...opens.keys()])].sort()
  const features = await Promise.all(
    known.map((key) => featureGate(scope, plan, { key, switched: switched.get(key) ?? null, opens: opens.get(key) })),
  )
  return { plan, features, limits: await Promise.all(limitKeys.map((key) => limitGate(scope, { plan, agreed }, key))) }
}

type Asked = { key: string; switched: boolean | null; opens: string[] | undefined }

async function featureGate(scope: Scope, plan: Plan, { key, switched, opens = [] }: Asked): Promise<FeatureGate> {
  const enabled = switched ?? plan.features.includes(key)
  return {
    key,
    name: nameOfFeature(key),
    enabled,
    says: enabled ? null : lacking(plan, key, switched),
    upgradeTo: enabled ? null : await upgradeForFeature(scope, plan, { key, switched }),
    opens,
  }
}

async function limitGate(scope: Scope, standing: Standing, key: LimitKey): Promise<LimitGate> {
  const terms = limitIn(standing, key)
  const { plan, limit } = terms
  const used = Math.round((await usedOf(scope, key)) * 100) / 100
  const { name, kind, unit } = limits[key]
  return {
    ...{ key, name, kind, unit, limit, used },
    isFull: limit !== null && used >= limit,
    says: limit === null ? null : saysOf(key, terms),
    upgradeTo: limit === null ? null : await upgradeFor(scope, plan, key, Math.floor(used) + 1),
  }
}
