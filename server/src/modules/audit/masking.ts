import type { EntityMetadata, EntityProperty } from '@mikro-orm/core'

type Judged = { shown: readonly string[]; masked: readonly string[] }

/**
 * What the trail may say of a change: the values of what is shown, and of what is masked only that it changed. Secrets, whatever stands
 * for one, and what belongs to a person are masked. Every property that holds words is judged here; a test fails on one that is not,
 * and until it is judged it is masked. Numbers, instants, ids and yes or no say nothing of a person and are shown.
 */
const judged: Record<string, Judged> = {
  BillingAccount: {
    shown: ['currency', 'vatType', 'vatStatus', 'taxExempt'],
    masked: ['customerRef', 'cardRef', 'email', 'name', 'paymentMethod', 'address', 'vatId', 'intentKey'],
  },
  BillingInvoice: {
    shown: ['number', 'state', 'reason', 'currency'],
    masked: ['invoiceRef', 'hostedUrl', 'pdfUrl'],
  },
  TenantSubscription: {
    shown: [
      ...['state', 'providerStatus', 'planKey', 'interval', 'currency', 'cancelReason', 'nextPlanKey', 'nextInterval'],
      'moveTo',
    ],
    masked: ['subscriptionRef', 'itemRef', 'priceRef', 'scheduleRef', 'withdrawnRef'],
  },
  FeaturedSlot: { shown: ['source'], masked: [] },
  FeaturedPurchase: { shown: ['endedFor'], masked: ['paymentRef'] },
  CheckoutSession: { shown: ['kind', 'state', 'origin', 'locale', 'currency', 'says'], masked: ['sessionRef', 'url'] },
  ApiKey: { shown: ['name', 'kind', 'mode', 'scopes', 'allowedIps'], masked: ['lastFour', 'keyHash'] },
  SavedSearch: { shown: ['frequency', 'status', 'consentVersion'], masked: ['email', 'filter'] },
  Synonym: { shown: ['terms', 'onlyFrom'], masked: [] },
  CategoryField: { shown: ['key', 'label', 'labels', 'type', 'unit', 'options'], masked: [] },
  Category: { shown: ['name', 'slug'], masked: [] },
  Endorsement: {
    shown: ['tags', 'status', 'signals', 'reply'],
    masked: ['authorKey', 'visitorKey', 'authorEmail', 'ipHash', 'commentKey', 'comment', 'txnHash'],
  },
  Enquiry: {
    shown: ['status', 'consentVersion', 'storedSignals'],
    masked: ['name', 'email', 'phone', 'visitorKey', 'textKey', 'ipHash'],
  },
  EnquiryMessage: { shown: ['author'], masked: ['text'] },
  Listing: {
    shown: [
      ...['name', 'slug', 'description', 'website', 'line1', 'line2', 'city', 'region', 'postal', 'country'],
      ...[
        'timezone',
        'tags',
        'openingHours',
        'status',
        'planKey',
        'sourceId',
        'socialLinks',
        'serviceAreas',
        'phoneLabel',
        'translations',
        'custom',
      ],
    ],
    masked: ['phone', 'furtherPhones', 'email'],
  },
  ListingDuplicate: { shown: ['storedReasons', 'status'], masked: [] },
  ImportTemplate: { shown: ['name', 'headings'], masked: [] },
  ListingBulkEdit: {
    shown: ['state', 'failure', 'asked', 'powers'],
    masked: ['wanted', 'cursor', 'storedFailures', 'storedKept'],
  },
  ListingExport: { shown: ['state', 'format', 'columns'], masked: ['wanted'] },
  ListingImport: {
    shown: ['fileName', 'state', 'failure', 'mapped', 'plannedCounts', 'storedCounts', 'storedSuspicions'],
    masked: ['reading', 'storedProblems', 'storedKept'],
  },
  MediaAsset: {
    shown: ['purpose', 'status', 'contentType', 'alt', 'crop'],
    masked: ['uploadKey', 'hash', 'originalKey', 'thumbhash', 'drawn', 'renditionHashes'],
  },
  ModerationReport: {
    shown: ['kind', 'targetType', 'status', 'reason', 'storedSignals', 'decisionReason'],
    masked: ['details', 'evidenceUrls', 'proposal', 'reporterKey', 'reporterEmail'],
  },
  Invitation: { shown: ['role'], masked: ['email', 'tokenHash'] },
  Membership: { shown: ['role'], masked: [] },
  ChosenPreference: { shown: ['kind'], masked: [] },
  Notification: { shown: ['kind'], masked: ['about'] },
  Plan: { shown: ['id', 'key', 'name', 'description', 'priceCurrency', 'limits', 'features', 'aliases'], masked: [] },
  Tenant: {
    shown: [
      ...['slug', 'name', 'description', 'legalName', 'category', 'socialLinks', 'storedLegalLinks', 'storedPolicies'],
      ...['businessHours', 'timezone', 'locale', 'status', 'statusBefore', 'statusReason', 'storedBranding', 'planKey'],
    ],
    masked: ['email', 'phone', 'address'],
  },
  ServedHost: { shown: ['host', 'kind'], masked: [] },
  TenantDomain: { shown: ['host', 'status', 'problem'], masked: ['token'] },
  TenantExport: { shown: ['state'], masked: ['fileKey'] },
  TestDataReset: { shown: ['state'], masked: [] },
  StoredClaimProof: { shown: ['method'], masked: ['contactKey'] },
  TenantOrigin: { shown: ['origin'], masked: [] },
  User: { shown: ['platformRole'], masked: ['email', 'name', 'avatarHash'] },
  UserProfile: { shown: [], masked: ['firstName', 'lastName', 'displayName', 'phone', 'locale', 'timezone'] },
}

const plain = /^(uuid|datetime|date|boolean|integer|int|smallint|bigint|double|float|real|decimal|timestamptz)/

export function isShown(meta: EntityMetadata, property: string): boolean {
  const found = meta.properties[property as never] as EntityProperty | undefined
  if (!found) return false
  return holdsWords(found) ? (judged[meta.className]?.shown.includes(property) ?? false) : true
}

/** `Entity.property` of everything that holds words and is not judged, is judged twice, or is judged and not there. */
export function unjudged(metas: Iterable<EntityMetadata>): string[] {
  const found = [...metas].filter((meta) => meta.tableName && !meta.abstract)
  const words = found.flatMap((meta) => meta.props.filter(holdsWords).map(({ name }) => `${meta.className}.${name}`))
  const said = Object.entries(judged).flatMap(([entity, { shown, masked }]) =>
    [...shown, ...masked].map((property) => `${entity}.${property}`),
  )
  return [
    ...words.filter((name) => !said.includes(name)),
    ...said.filter((name, at) => !words.includes(name) || said.indexOf(name) !== at),
  ]
}

function holdsWords({ type, kind, persist }: EntityProperty): boolean {
  return kind === 'scalar' && persist !== false && !plain.test(String(type).toLowerCase())
}
