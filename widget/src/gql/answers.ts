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

/** Around a point. */
export type NearInput = {
  /** Latitude, -90 to 90. */
  lat: number;
  /** Longitude, -180 to 180. */
  lng: number;
  /** Kilometres, above 0 to 20,000. Absent: as far as it takes to fill the first page; `ListingConnection.radiusKm` says how far. */
  radiusKm?: number | null | undefined;
};

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
  first: number;
  slug?: string | null | undefined;
  deep: boolean;
}>;


export type DirectoryBootQuery = { tenant: { id: string, slug: string, name: string, locale: string, branding: { font: BrandFont, radius: number, colorScheme: ColorScheme, colors: { primary: string, accent: string, background: string, surface: string, text: string }, darkColors: { primary: string, accent: string, background: string, surface: string, text: string } } }, categories: Array<{ slug: string, name: string, listingCount: number, parent: { slug: string } | null }>, listings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } }> }, listing?: { description: string | null, website: string | null, phone: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, verifiedVisit: boolean, createdAt: string }> }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } } | null };

export type CardFragment = { id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } };

export type RecordFragment = { description: string | null, website: string | null, phone: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, verifiedVisit: boolean, createdAt: string }> }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } };

export type ResultsFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } }> };

export type DirectoryListingQueryVariables = Exact<{
  slug: string;
}>;


export type DirectoryListingQuery = { listing: { description: string | null, website: string | null, phone: string | null, email: string | null, timezone: string, tags: Array<string>, jsonLd: unknown, id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, images: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, address: { line2: string | null, region: string | null, postal: string | null, country: string | null, line1: string | null, city: string | null }, location: { lat: number, lng: number } | null, hours: { always: boolean, text: string | null, unread: Array<string>, weekly: Array<{ day: Weekday, opens: string, closes: string }>, exceptions: Array<{ date: string, closed: boolean, note: string | null, ranges: Array<{ opens: string, closes: string }> }> } | null, endorsements: { nodes: Array<{ id: string, wouldRepeat: boolean, tags: Array<string>, comment: string | null, verifiedVisit: boolean, createdAt: string }> }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } } | null };

export type DirectoryPinsQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryPinsQuery = { listings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, name: string, isOpenNow: boolean | null, category: { name: string } | null, location: { lat: number, lng: number } | null }> } };

export type DirectorySearchQueryVariables = Exact<{
  filter?: ListingFilter | null | undefined;
  sort?: ListingSort | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DirectorySearchQuery = { listings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, isOpenNow: boolean | null, distanceKm: number | null, featuredUntil: string | null, address: { line1: string | null, city: string | null }, category: { name: string } | null, cover: Array<{ url: string, width: number, height: number, alt: string | null, thumbhash: string | null, srcset: string | null, avif: string | null }>, endorsementSummary: { count: number, wouldRepeat: number } }> } };
