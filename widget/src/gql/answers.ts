/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A window of a map. With `west` beyond `east` it lies across the 180th meridian. */
export type BoundsInput = {
  /** Longitude of the right edge, -180 to 180. */
  east: number;
  /** Latitude of the upper edge, -90 to 90, not below `south`. */
  north: number;
  /** Latitude of the lower edge, -90 to 90. */
  south: number;
  /** Longitude of the left edge, -180 to 180. */
  west: number;
};

/** A stack of fonts present on every device; nothing is fetched. */
export type BrandFont =
  /** Warm, open sans-serif. */
  | 'HUMANIST'
  /** Fixed width. */
  | 'MONO'
  /** Round and friendly. */
  | 'ROUNDED'
  /** A book face. */
  | 'SERIF'
  /** The device's own interface font. */
  | 'SYSTEM';

/** Which of the two palettes visitors see. */
export type ColorScheme =
  /** As the visitor's device asks. */
  | 'AUTO'
  /** Always the dark one. */
  | 'DARK'
  /** Always the light one. */
  | 'LIGHT';

/** "I would use them again", or not, and why. */
export type EndorseListingInput = {
  /** In their own words: plain text, at most 2,000 characters. */
  comment?: string | null | undefined;
  /** Who wishes to be told what became of it; never shown. A link is sent there, and once it was followed the address is their one endorsement of the listing. Not for who is signed in. */
  email?: string | null | undefined;
  /** `visitorForm.formToken`, asked for when the form was shown. */
  formToken: string;
  /** A field that people do not see. Programs fill it in, and are refused. */
  honeypot?: string | null | undefined;
  /** Id of a published listing. */
  listingId: string | number;
  /** What they liked: at most 10 words of 40 characters. */
  tags?: Array<string> | null | undefined;
  /** `visitorForm.visitorToken` that the browser keeps; absent: the one that came with `formToken`. */
  visitorToken?: string | null | undefined;
  /** Whether they would use the business again. */
  wouldRepeat: boolean;
};

/** What kind of value a field takes, and how it is written. */
export type FieldType =
  /** The value of one option. */
  | 'CHOICE'
  /** A date, `YYYY-MM-DD`. */
  | 'DATE'
  /** The values of one option or more. */
  | 'MULTI_CHOICE'
  /** A decimal number, such as `4` or `-2.5`. */
  | 'NUMBER'
  /** Plain text, at most 500 characters. */
  | 'TEXT'
  /** A web address; `https://` is added where it is left out. */
  | 'URL'
  /** `true` or `false`. */
  | 'YES_NO';

/** What to find; every part must hold. */
export type ListingFilter = {
  /** At least one of these tags; at most 20. */
  anyTags?: Array<string> | null | undefined;
  /** Within a window of a map. Not together with `polygon`. */
  bounds?: BoundsInput | null | undefined;
  /** Slug or id of a category; those below it count. */
  category?: string | null | undefined;
  /** Standing out at this moment. */
  featured?: boolean | null | undefined;
  /** Around a point. */
  near?: NearInput | null | undefined;
  /** Open at that instant by its own clock. */
  openAt?: string | null | undefined;
  /** Open at this moment by its own clock. Unknown hours are left out. */
  openNow?: boolean | null | undefined;
  /** Within this outline, its 3 to 100 corners in order; each side goes the shorter way round the earth. */
  polygon?: Array<LocationInput> | null | undefined;
  /** Of one of these price levels, 1 (low) to 4 (high). */
  priceLevels?: Array<number> | null | undefined;
  /** Staff only; visitors always get PUBLISHED. */
  status?: ListingStatus | null | undefined;
  /** Every one of these tags; at most 10. */
  tags?: Array<string> | null | undefined;
  /** Words in any script and order; the last may be a beginning; small mistakes are forgiven. */
  text?: string | null | undefined;
  /** With a picture; false: without any. */
  withPhoto?: boolean | null | undefined;
};

/** The order of listings. */
export type ListingSort =
  /** Nearest first; needs `near`. */
  | 'DISTANCE'
  /** Most approved endorsements first. */
  | 'ENDORSEMENTS'
  /** By name. */
  | 'NAME'
  /** Latest added first. */
  | 'NEWEST'
  /** Highest score first; `Listing.rank` explains it. */
  | 'RELEVANCE';

/** Life of a listing. Visitors only ever meet PUBLISHED. */
export type ListingStatus =
  /** Kept, no longer public. */
  | 'ARCHIVED'
  /** Being written. */
  | 'DRAFT'
  /** Waits for staff. */
  | 'PENDING'
  /** Public. */
  | 'PUBLISHED'
  /** Hidden while moderation looks at it. */
  | 'UNDER_REVIEW';

/** A point on the map, WGS 84. */
export type LocationInput = {
  /** Latitude, -90 to 90. */
  lat: number;
  /** Longitude, -180 to 180. */
  lng: number;
};

/** What kind of thing is decided. */
export type ModerationTarget =
  /** An endorsement. */
  | 'ENDORSEMENT'
  /** What a visitor wrote to a listing. */
  | 'ENQUIRY'
  /** A listing. */
  | 'LISTING'
  /** A picture of a listing. */
  | 'MEDIA';

/** Around a point. */
export type NearInput = {
  /** Latitude, -90 to 90. */
  lat: number;
  /** Longitude, -180 to 180. */
  lng: number;
  /** Kilometres, above 0 to 20,000. Absent: as far as it takes to fill the first page; `ListingConnection.radiusKm` says how far. */
  radiusKm?: number | null | undefined;
};

/** What is wrong with something that is public. */
export type ReportContentInput = {
  /** More about it: plain text, at most 2,000 characters. */
  details?: string | null | undefined;
  /** Who wishes to be told what became of it; never shown. */
  email?: string | null | undefined;
  /** Web addresses that prove it, at most 5. */
  evidenceUrls?: Array<string> | null | undefined;
  /** `visitorForm.formToken`, asked for when the form was shown. */
  formToken: string;
  /** A field that people do not see. Programs fill it in, and are refused. */
  honeypot?: string | null | undefined;
  /** What is wrong. */
  reason: ReportReason;
  /** Its id. */
  targetId: string | number;
  /** What kind of thing it is. */
  targetType: ModerationTarget;
  /** `visitorForm.visitorToken` that the browser keeps; absent: the one that came with `formToken`. */
  visitorToken?: string | null | undefined;
};

/** What is wrong with what is reported. */
export type ReportReason =
  /** The business has moved or closed for good. */
  | 'CLOSED'
  /** It belongs to somebody else. */
  | 'COPYRIGHT'
  /** The same is there twice. */
  | 'DUPLICATE'
  /** It is not true. */
  | 'FALSE_INFORMATION'
  /** Insults, hatred or threats. */
  | 'OFFENSIVE'
  /** Something else, told in `details`. */
  | 'OTHER'
  /** It shows or names somebody who did not agree. */
  | 'PRIVACY'
  /** Advertising, or written by a program. */
  | 'SPAM';

/** What an area is told by. */
export type ServiceAreaKind =
  /** A town, a district, a region; `name` says which. */
  | 'PLACE'
  /** A postal code, or the beginning of some with a `*`, such as `82*`; `name` says which. */
  | 'POSTAL_CODE'
  /** A circle around the point of the listing; `radiusKm` says how far. */
  | 'RADIUS';

/** Where else a tenant or a business is to be found. */
export type SocialNetwork =
  /** Bluesky. */
  | 'BLUESKY'
  /** Facebook. */
  | 'FACEBOOK'
  /** Instagram. */
  | 'INSTAGRAM'
  /** LinkedIn. */
  | 'LINKEDIN'
  /** Mastodon. */
  | 'MASTODON'
  /** Any other. */
  | 'OTHER'
  /** Pinterest. */
  | 'PINTEREST'
  /** Telegram. */
  | 'TELEGRAM'
  /** Threads. */
  | 'THREADS'
  /** TikTok. */
  | 'TIKTOK'
  /** Tripadvisor. */
  | 'TRIPADVISOR'
  /** WhatsApp. */
  | 'WHATSAPP'
  /** X. */
  | 'X'
  /** YouTube. */
  | 'YOUTUBE';

/** How a listing should read; absent fields stay, at least one is there. */
export type SuggestListingEditInput = {
  /** Plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** Who wishes to be told what became of it; never shown. */
  email?: string | null | undefined;
  /** `visitorForm.formToken`, asked for when the form was shown. */
  formToken: string;
  /** A field that people do not see. Programs fill it in, and are refused. */
  honeypot?: string | null | undefined;
  /** Id of a published listing. */
  listingId: string | number;
  /** Its name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** How they know: plain text, at most 2,000 characters. */
  note?: string | null | undefined;
  /** Phone number, with country code or as written locally. */
  phone?: string | null | undefined;
  /** Public e-mail address of the business. */
  publicEmail?: string | null | undefined;
  /** `visitorForm.visitorToken` that the browser keeps; absent: the one that came with `formToken`. */
  visitorToken?: string | null | undefined;
  /** Web address. */
  website?: string | null | undefined;
};

/** What a suggestion is of. */
export type SuggestionKind =
  /** A category. */
  | 'CATEGORY'
  /** A published listing. */
  | 'LISTING'
  /** A town or city with published listings. */
  | 'PLACE';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

export type DirectoryBootQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  first: number;
  slug?: string | null | undefined;
  deep: boolean;
  locale: string;
}>;


export type DirectoryBootQuery = { tenant: { id: string, slug: string, name: string, locale: string, mapTiles: { url: string, attribution: string | null } | null, branding: { font: BrandFont, radius: number, colorScheme: ColorScheme, colors: { primary: string, accent: string, background: string, surface: string, text: string }, darkColors: { primary: string, accent: string, background: string, surface: string, text: string } } }, categories: Array<{ slug: string, name: string, listingCount: number, parent: { slug: string } | null }>, listings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> }, listing?: { isVerified: boolean, priceLevel: number | null, website: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, canonicalUrl: string, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ id: string, url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, words: { locale: string | null, description: string | null }, phones: Array<{ label: string | null, number: string }>, socialLinks: Array<{ network: SocialNetwork, url: string }>, serviceAreas: Array<{ kind: ServiceAreaKind, name: string | null, radiusKm: number | null }>, fields: Array<{ values: Array<string>, field: { id: string, label: string, type: FieldType, unit: string | null, labels: Array<{ locale: string, label: string }>, options: Array<{ value: string, label: string, labels: Array<{ locale: string, label: string }> }> } }>, holidays: Array<{ date: string, name: string }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, reply: string | null, verifiedVisit: boolean, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, localized: { name: string }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } } | null };

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

export type DirectoryFacetsQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
}>;


export type DirectoryFacetsQuery = { listings: { facets: { openNow: number, featured: number, withPhoto: number, tags: Array<{ tag: string, count: number }>, priceLevels: Array<{ priceLevel: number, count: number }> } } };

export type DirectoryFormQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryFormQuery = { visitorForm: { formToken: string, visitorToken: string, waitSeconds: number }, tenant: { name: string, legalLinks: { privacy: string | null } } };

export type BrandFragment = { id: string, slug: string, name: string, locale: string, mapTiles: { url: string, attribution: string | null } | null, branding: { font: BrandFont, radius: number, colorScheme: ColorScheme, colors: { primary: string, accent: string, background: string, surface: string, text: string }, darkColors: { primary: string, accent: string, background: string, surface: string, text: string } } };

export type CardFragment = { id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } };

export type RecordFragment = { isVerified: boolean, priceLevel: number | null, website: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, canonicalUrl: string, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ id: string, url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, words: { locale: string | null, description: string | null }, phones: Array<{ label: string | null, number: string }>, socialLinks: Array<{ network: SocialNetwork, url: string }>, serviceAreas: Array<{ kind: ServiceAreaKind, name: string | null, radiusKm: number | null }>, fields: Array<{ values: Array<string>, field: { id: string, label: string, type: FieldType, unit: string | null, labels: Array<{ locale: string, label: string }>, options: Array<{ value: string, label: string, labels: Array<{ locale: string, label: string }> }> } }>, holidays: Array<{ date: string, name: string }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, reply: string | null, verifiedVisit: boolean, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, localized: { name: string }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } };

export type ResultsFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> };

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

export type DirectorySearchQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  first: number;
  after?: string | null | undefined;
  locale: string;
}>;


export type DirectorySearchQuery = { listings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, localized: { name: string }, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null, focalPoint: { x: number, y: number } }>, endorsementSummary: { count: number, wouldRepeat: number } }> } };

export type DirectorySuggestQueryVariables = Exact<{
  text: string;
}>;


export type DirectorySuggestQuery = { suggest: Array<{ kind: SuggestionKind, text: string, detail: string | null, slug: string | null, listings: number | null, location: { lat: number, lng: number } | null }> };
