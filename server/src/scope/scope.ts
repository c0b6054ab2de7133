import type { EntityManager } from '../db/orm.js'
import type { DnsPort } from '../providers/dns/port.js'
import type { FilePort } from '../providers/files/port.js'
import type { GeocodingPort } from '../providers/geocoding/port.js'
import type { WebPort } from '../providers/web/port.js'
import type { PaymentsPort } from '../providers/payments/port.js'
import type { SmsPort } from '../providers/sms/port.js'
import type { MailPort } from '../providers/mail/port.js'
import type { OperationConnection } from './connection.js'

/** Who is asking. Permissions are the catalogue's keys the role holds in this tenant (identity/permissions.ts). */
export type Viewer = {
  kind: 'USER' | 'KEY' | 'VISITOR' | 'JOB' | 'PLATFORM'
  userId: string | null
  /** The session an access token names; null where the request's own input proved who asks, and for everybody but people. */
  sessionId: string | null
  role: string | null
  permissions: ReadonlySet<string>
  /** The key that asks, if one does. */
  key: { id: string; kind: 'PUBLISHABLE' | 'SECRET'; mode: 'LIVE' | 'TEST' } | null
  /** The person is of the operator's staff; by itself it opens nothing in a tenant. */
  platformRole?: 'ADMIN' | null
  /** An operator who looks at this tenant as `role` does, until then; nothing can be changed by them. */
  viewing?: { id: string; reason: string; until: Date }
}

export type TenantStatus = 'onboarding' | 'ready' | 'active' | 'suspended' | 'closed'
/**
 * `liveTenantId`: this is the test mode of that tenant, whose brand, members and plan count here. `site`: the name its links carry, a
 * host of its own or, without a dot, its label below BASE_DOMAIN; null: it has none. Absent where nobody has asked yet
 * (tenancy/addresses.ts).
 */
export type ScopeTenant = {
  id: string
  slug: string
  status: TenantStatus
  liveTenantId?: string | null
  site?: string | null
}

/** The outside world as the services see it: ports, picked once in app.ts. */
export type Ports = {
  mail: MailPort
  /** Null where text messages cannot be sent: nothing that needs them is offered. */
  sms: SmsPort | null
  /** Null where nobody takes payments: plans are given by the operator's staff alone. */
  payments: PaymentsPort | null
  files: FilePort
  dns: DnsPort
  web: WebPort
  /** The map service, where one is configured; and what needs none. */
  geocoding: { outside: GeocodingPort | null; own: GeocodingPort }
  /** Keeps the buckets of limits for all processes; null where the database does, and in a worker. */
  redis: Reachable | null
}

/** A service that can be asked whether it is there. Throws when it is not. */
export type Reachable = { reach: () => Promise<void> }

/** What a request brought with it that a service may need; a job has none. */
export type RequestFacts = {
  requestId: string
  address: string
  host: string
  origin: string
  userAgent: string
  refreshCookie: string | null
  setRefreshCookie: (value: string | null) => void
}

/** A job in a worker's hands. `lost`: it was taken from us, or took too long. */
export type HeldJob = { id: string; holder: string; requestId: string | null; lost: boolean }

/** What happened, in the past tense (`listing.published`), to which thing. Payloads carry ids and facts, never secrets. */
export type Happening = {
  name: string
  on: { id: string; constructor: { name: string } }
  payload?: Record<string, unknown>
}

/** The only baggage: passed first to every service, never stored, never global. */
export type Scope = {
  em: EntityManager
  connection: OperationConnection
  viewer: Viewer
  tenant: ScopeTenant | null
  ports: Ports
  settings: ScopeSettings
  request: RequestFacts | null
  /** Of the request, or of the one that asked for the job; null for what a schedule or a command line does. */
  requestId: string | null
  /** The job this scope works for: it writes only while the job is its worker's. Null in a request. */
  job: HeldJob | null
  /** What the verb's `prepare` step left for it (hashes, look-ups through a door), made before the transaction. */
  prepared: unknown
  /** Runs one statement through a named door, outside the transaction: the connection is taken and given back at once. */
  ask: <Row>(sql: string, params: unknown[]) => Promise<Row[]>
  /** Done inside the transaction, after the ORM has written: what reads the rows as they now are (the search document). */
  afterFlush: (work: () => Promise<void>) => void
  /** What happened in this transaction (events/record.ts), pinned to the notice board before it commits. */
  happened: Happening[]
  /** Done after the commit, never before: cookies, wake-ups. Dropped when the transaction fails. */
  afterCommit: (effect: () => void | Promise<void>) => void
  /** Another transaction of the same asker, later and by itself: what an answer does not wait for. */
  aside: (work: (scope: Scope) => Promise<void>) => Promise<void>
  now: () => Date
}

/** The part of the configuration that verbs read. */
export type ScopeSettings = {
  baseDomain: string
  baseUrl: string
  jwtSecret: string
  jwtSecretPrevious: string | null
  jwtAlgorithm: 'HS256' | 'HS384' | 'HS512'
  /** How long an access token is good for. */
  accessSeconds: number
  secretsKey: string
  secretsKeyPrevious: string | null
  environment: string
  ipHashKey: string
  loginsPerAddress: number
  /** Of what strangers may call to change something, a minute, field and address. */
  formsPerAddress: number
  /** Text messages of the whole installation. */
  smsPerDay: number
  /** To whose mobile phones they go, ISO 3166-1 alpha-2; null: to all (never in production). */
  smsCountries: readonly string[] | null
  mediaBase: string
  /** Where maps get their pictures, with `{z}`, `{x}`, `{y}`; null: maps are a plain grid. And whose they are. */
  mapTiles: string | null
  mapAttribution: string | null
  /** Signs addresses from which a private file is fetched. */
  downloadKey: string
  /** Passwords are hashed at next to no cost: in tests alone. */
  lightHashes: boolean
  production: boolean
  /** What runs: for the operator's health page. */
  version: string
  revision: string | null
}

/** The tenant's id, for a verb that makes no sense without a tenant; the door has refused such a call before. */
export function tenantIdOf(scope: Scope): string {
  if (!scope.tenant) throw new Error('This verb needs a tenant in its scope.')
  return scope.tenant.id
}

/** Whether the scope works on real data; in test mode nothing reaches the outside. */
export function isLive({ tenant }: Pick<Scope, 'tenant'>): boolean {
  return !tenant?.liveTenantId
}

/** The tenant whose brand, members and plan count: in test mode the live one. Null without a tenant. */
export function homeIdOf({ tenant }: Pick<Scope, 'tenant'>): string | null {
  return tenant?.liveTenantId ?? tenant?.id ?? null
}

/** GraphQL's context: one reference, because Apollo copies the context object per operation. */
export type Context = { scope: Scope }
