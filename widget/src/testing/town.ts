import type { CardFragment, DirectoryBootQuery, RecordFragment } from '../gql/answers.js'

const rose = {
  id: 'm-rose',
  url: '/media/rose.webp',
  width: 1200,
  height: 800,
  alt: 'A terrace',
  thumbhash: '5SgGDYLbmJWPiIdrhWZnbIuvQ9B5',
  srcset: '/media/rose-400.webp 400w, /media/rose-1200.webp 1200w',
  avif: '/media/rose-400.avif 400w',
  focalPoint: { x: 0.25, y: 0.75 },
}

/** A made-up town, as the server would tell of it. */
export function card(change: Partial<CardFragment> = {}): CardFragment {
  return {
    id: 'l-rose',
    slug: 'cafe-rose',
    name: 'Café Rose',
    localized: { name: change.name ?? 'Café Rose' },
    isOpenNow: true,
    distanceKm: null,
    featuredUntil: null,
    address: { line1: 'Market Square 1', city: 'Lindow' },
    category: { name: 'Cafés' },
    cover: [rose],
    endorsementSummary: { count: 12, wouldRepeat: 11 },
    ...change,
  }
}

export function record(change: Partial<RecordFragment> = {}): RecordFragment {
  return {
    ...card(change.name ? { name: change.name } : {}),
    images: [rose],
    words: { locale: null, description: 'Cake from our own oven.' },
    website: 'https://rose.example/',
    phones: [
      { label: null, number: '+441632960001' },
      { label: 'Orders', number: '+441632960002' },
    ],
    isVerified: true,
    priceLevel: 2,
    canonicalUrl: 'https://lindow.example/?listing=cafe-rose',
    socialLinks: [{ network: 'MASTODON', url: 'https://social.example/@rose' }],
    serviceAreas: [{ kind: 'RADIUS', name: null, radiusKm: 10 }],
    fields: [],
    holidays: [],
    email: 'hello@rose.example',
    timezone: 'Europe/London',
    tags: ['terrace'],
    jsonLd: { '@context': 'https://schema.org', '@type': 'CafeOrCoffeeShop', name: 'Café Rose' },
    address: { line1: 'Market Square 1', line2: null, city: 'Lindow', region: null, postal: 'LN1 1AA', country: 'GB' },
    location: { lat: 51.2, lng: 1.4 },
    hours: { always: true, text: null, unread: [], weekly: [], exceptions: [] },
    endorsements: {
      nodes: [
        {
          id: 'e1',
          wouldRepeat: true,
          tags: ['kind'],
          comment: 'Best cake.',
          reply: 'Thank you!',
          verifiedVisit: true,
          createdAt: '2026-10-01T09:00:00Z',
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: null },
    },
    ...change,
  }
}

export function boot(cards: CardFragment[], listing?: RecordFragment | null): DirectoryBootQuery {
  const palette = { primary: '#0f6b6b', accent: '#c2571a', background: '#ffffff', surface: '#ffffff', text: '#222222' }
  return {
    tenant: {
      id: 't',
      slug: 'lindow',
      name: 'Lindow',
      locale: 'en',
      mapTiles: null,
      branding: { font: 'SYSTEM', radius: 8, colorScheme: 'LIGHT', colors: palette, darkColors: palette },
    },
    categories: [
      { slug: 'food', name: 'Food', listingCount: 3, parent: null },
      { slug: 'cafe', name: 'Cafés', listingCount: 2, parent: { slug: 'food' } },
      { slug: 'none', name: 'Nobody yet', listingCount: 0, parent: null },
    ],
    listings: {
      totalCount: cards.length,
      alsoSearched: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: cards,
    },
    ...(listing === undefined ? {} : { listing }),
  }
}
