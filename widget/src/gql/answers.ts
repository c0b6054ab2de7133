/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BoundsInput = {
  east: number;
  north: number;
  south: number;
  west: number;
};

export type BrandFont =
  | 'HUMANIST'
  | 'MONO'
  | 'ROUNDED'
  | 'SERIF'
  | 'SYSTEM';

export type ColorScheme =
  | 'AUTO'
  | 'DARK'
  | 'LIGHT';

export type EndorseListingInput = {
  comment?: string | null | undefined;
  email?: string | null | undefined;
  formToken: string;
  honeypot?: string | null | undefined;
  listingId: string | number;
  tags?: Array<string> | null | undefined;
  visitorToken?: string | null | undefined;
  wouldRepeat: boolean;
};

export type FieldType =
  | 'CHOICE'
  | 'DATE'
  | 'MULTI_CHOICE'
  | 'NUMBER'
  | 'TEXT'
  | 'URL'
  | 'YES_NO';

export type ListingFieldFilter = {
  anyOf?: Array<string> | null | undefined;
  key: string;
  max?: string | null | undefined;
  min?: string | null | undefined;
};

export type ListingFilter = {
  anyTags?: Array<string> | null | undefined;
  bounds?: BoundsInput | null | undefined;
  category?: string | null | undefined;
  featured?: boolean | null | undefined;
  fields?: Array<ListingFieldFilter> | null | undefined;
  near?: NearInput | null | undefined;
  openAt?: string | null | undefined;
  openNow?: boolean | null | undefined;
  polygon?: Array<LocationInput> | null | undefined;
  priceLevels?: Array<number> | null | undefined;
  status?: ListingStatus | null | undefined;
  tags?: Array<string> | null | undefined;
  text?: string | null | undefined;
  verified?: boolean | null | undefined;
  withPhoto?: boolean | null | undefined;
};

export type ListingSort =
  | 'DISTANCE'
  | 'ENDORSEMENTS'
  | 'NAME'
  | 'NEWEST'
  | 'RELEVANCE';

export type ListingStatus =
  | 'ARCHIVED'
  | 'DRAFT'
  | 'PENDING'
  | 'PUBLISHED'
  | 'UNDER_REVIEW';

export type LocationInput = {
  lat: number;
  lng: number;
};

export type ModerationTarget =
  | 'ENDORSEMENT'
  | 'ENQUIRY'
  | 'IMPORT'
  | 'LISTING'
  | 'MEDIA';

export type NearInput = {
  lat: number;
  lng: number;
  radiusKm?: number | null | undefined;
};

export type ReportContentInput = {
  details?: string | null | undefined;
  email?: string | null | undefined;
  evidenceUrls?: Array<string> | null | undefined;
  formToken: string;
  honeypot?: string | null | undefined;
  reason: ReportReason;
  targetId: string | number;
  targetType: ModerationTarget;
  visitorToken?: string | null | undefined;
};

export type ReportReason =
  | 'CLOSED'
  | 'COPYRIGHT'
  | 'DUPLICATE'
  | 'FALSE_INFORMATION'
  | 'OFFENSIVE'
  | 'OTHER'
  | 'PRIVACY'
  | 'SPAM';

export type SaveSearchInput = {
  consentVersion: string;
  email: string;
  filter: ListingFilter;
  formToken: string;
  frequency: SearchFrequency;
  honeypot?: string | null | undefined;
  visitorToken?: string | null | undefined;
};

export type SearchFrequency =
  | 'DAILY'
  | 'WEEKLY';

export type ServiceAreaKind =
  | 'PLACE'
  | 'POSTAL_CODE'
  | 'RADIUS';

export type SocialNetwork =
  | 'BLUESKY'
  | 'FACEBOOK'
  | 'INSTAGRAM'
  | 'LINKEDIN'
  | 'MASTODON'
  | 'OTHER'
  | 'PINTEREST'
  | 'TELEGRAM'
  | 'THREADS'
  | 'TIKTOK'
  | 'TRIPADVISOR'
  | 'WHATSAPP'
  | 'X'
  | 'YOUTUBE';

export type SubmitEnquiryInput = {
  consentVersion: string;
  email: string;
  formToken: string;
  honeypot?: string | null | undefined;
  listingId: string | number;
  message: string;
  name: string;
  phone?: string | null | undefined;
  visitorToken?: string | null | undefined;
};

export type SuggestListingEditInput = {
  description?: string | null | undefined;
  email?: string | null | undefined;
  formToken: string;
  honeypot?: string | null | undefined;
  listingId: string | number;
  name?: string | null | undefined;
  note?: string | null | undefined;
  phone?: string | null | undefined;
  publicEmail?: string | null | undefined;
  visitorToken?: string | null | undefined;
  website?: string | null | undefined;
};

export type SuggestionKind =
  | 'CATEGORY'
  | 'LISTING'
  | 'PLACE';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type DirectorySaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type DirectorySaveSearchMutation = { saveSearch: { id: string } };

export type DirectoryBootQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  first: number;
  slug?: string | null | undefined;
  deep: boolean;
  locale: string;
}>;


export type DirectoryBootQuery = { tenant: { id: string, slug: string, name: string, locale: string, mapTiles: { url: string, attribution: string | null } | null, branding: { font: BrandFont, radius: number, colorScheme: ColorScheme, colors: { primary: string, accent: string, background: string, surface: string, text: string }, darkColors: { primary: string, accent: string, background: string, surface: string, text: string } } }, categories: Array<{ slug: string, name: string, listingCount: number, parent: { slug: string } | null }>, listings: { totalCount: number, alsoSearched: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> }, listing?: { isVerified: boolean, priceLevel: number | null, website: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, canonicalUrl: string, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ id: string, url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, words: { locale: string | null, description: string | null }, phones: Array<{ label: string | null, number: string }>, socialLinks: Array<{ network: SocialNetwork, url: string }>, serviceAreas: Array<{ kind: ServiceAreaKind, name: string | null, radiusKm: number | null }>, fields: Array<{ values: Array<string>, field: { id: string, label: string, type: FieldType, unit: string | null, labels: Array<{ locale: string, label: string }>, options: Array<{ value: string, label: string, labels: Array<{ locale: string, label: string }> }> } }>, holidays: Array<{ date: string, name: string }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, reply: string | null, verifiedVisit: boolean, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, localized: { name: string }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } } | null };

export type DirectoryClaimQueryVariables = Exact<{
  slug: string;
}>;


export type DirectoryClaimQuery = { listing: { claimUrl: string | null } | null };

export type DirectoryClustersQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  zoom: number;
  locale: string;
}>;


export type DirectoryClustersQuery = { listingClusters: Array<{ count: number, listingId: string | null, location: { lat: number, lng: number }, bounds: { south: number, west: number, north: number, east: number } }>, listings: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, localized: { name: string }, category: { name: string } | null, location: { lat: number, lng: number } | null }> } };

export type DirectoryEndorseMutationVariables = Exact<{
  input: EndorseListingInput;
}>;


export type DirectoryEndorseMutation = { endorseListing: { id: string } };

export type DirectoryEndorsementsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type DirectoryEndorsementsQuery = { listing: { endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, reply: string | null, verifiedVisit: boolean, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DirectoryEnquireMutationVariables = Exact<{
  input: SubmitEnquiryInput;
}>;


export type DirectoryEnquireMutation = { submitEnquiry: { id: string } };

export type DirectoryFacetsQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
}>;


export type DirectoryFacetsQuery = { listings: { facets: { openNow: number, featured: number, withPhoto: number, tags: Array<{ tag: string, count: number }>, priceLevels: Array<{ priceLevel: number, count: number }>, fields: Array<{ field: { key: string, label: string, type: FieldType, unit: string | null, labels: Array<{ locale: string, label: string }>, options: Array<{ value: string, label: string, labels: Array<{ locale: string, label: string }> }> }, values: Array<{ value: string, label: string, count: number }>, range: { min: string, max: string } | null }> } } };

export type DirectoryFormQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryFormQuery = { visitorForm: { formToken: string, visitorToken: string, waitSeconds: number }, tenant: { name: string, legalLinks: { privacy: string | null } } };

export type BrandFragment = { id: string, slug: string, name: string, locale: string, mapTiles: { url: string, attribution: string | null } | null, branding: { font: BrandFont, radius: number, colorScheme: ColorScheme, colors: { primary: string, accent: string, background: string, surface: string, text: string }, darkColors: { primary: string, accent: string, background: string, surface: string, text: string } } };

export type CardFragment = { id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } };

export type RecordFragment = { isVerified: boolean, priceLevel: number | null, website: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, canonicalUrl: string, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ id: string, url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, words: { locale: string | null, description: string | null }, phones: Array<{ label: string | null, number: string }>, socialLinks: Array<{ network: SocialNetwork, url: string }>, serviceAreas: Array<{ kind: ServiceAreaKind, name: string | null, radiusKm: number | null }>, fields: Array<{ values: Array<string>, field: { id: string, label: string, type: FieldType, unit: string | null, labels: Array<{ locale: string, label: string }>, options: Array<{ value: string, label: string, labels: Array<{ locale: string, label: string }> }> } }>, holidays: Array<{ date: string, name: string }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, reply: string | null, verifiedVisit: boolean, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, localized: { name: string }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } };

export type ResultsFragment = { totalCount: number, alsoSearched: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> };

export type PinFragment = { id: string, slug: string, name: string, isOpenNow: boolean | null, localized: { name: string }, category: { name: string } | null, location: { lat: number, lng: number } | null };

export type DirectoryListingQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type DirectoryListingQuery = { listing: { isVerified: boolean, priceLevel: number | null, website: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, canonicalUrl: string, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ id: string, url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, words: { locale: string | null, description: string | null }, phones: Array<{ label: string | null, number: string }>, socialLinks: Array<{ network: SocialNetwork, url: string }>, serviceAreas: Array<{ kind: ServiceAreaKind, name: string | null, radiusKm: number | null }>, fields: Array<{ values: Array<string>, field: { id: string, label: string, type: FieldType, unit: string | null, labels: Array<{ locale: string, label: string }>, options: Array<{ value: string, label: string, labels: Array<{ locale: string, label: string }> }> } }>, holidays: Array<{ date: string, name: string }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, reply: string | null, verifiedVisit: boolean, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, localized: { name: string }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } } | null };

export type DirectoryOneQueryVariables = Exact<{
  slug: string;
  locale: string;
}>;


export type DirectoryOneQuery = { tenant: { id: string, slug: string, name: string, locale: string, mapTiles: { url: string, attribution: string | null } | null, branding: { font: BrandFont, radius: number, colorScheme: ColorScheme, colors: { primary: string, accent: string, background: string, surface: string, text: string }, darkColors: { primary: string, accent: string, background: string, surface: string, text: string } } }, listing: { id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } } | null };

export type DirectoryPinsQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  locale: string;
}>;


export type DirectoryPinsQuery = { listings: { nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, localized: { name: string }, category: { name: string } | null, location: { lat: number, lng: number } | null }> } };

export type DirectoryProposeMutationVariables = Exact<{
  input: SuggestListingEditInput;
}>;


export type DirectoryProposeMutation = { suggestListingEdit: { id: string } };

export type DirectoryReportMutationVariables = Exact<{
  input: ReportContentInput;
}>;


export type DirectoryReportMutation = { reportContent: { id: string } };

export type DirectorySavedQueryVariables = Exact<{
  slugs: Array<string> | string;
  locale: string;
}>;


export type DirectorySavedQuery = { list: { token: string, listings: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> } };

export type DirectorySearchQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  first: number;
  after?: string | null | undefined;
  locale: string;
}>;


export type DirectorySearchQuery = { listings: { totalCount: number, alsoSearched: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> } };

export type DirectorySharedQueryVariables = Exact<{
  token: string;
  locale: string;
}>;


export type DirectorySharedQuery = { list: { token: string, listings: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> } };

export type DirectorySuggestQueryVariables = Exact<{
  text: string;
}>;


export type DirectorySuggestQuery = { suggest: Array<{ kind: SuggestionKind, text: string, detail: string | null, slug: string | null, listings: number | null, location: { lat: number, lng: number } | null }> };
