import { z } from 'zod'
import type { Scope } from '../../../../scope/scope.js'
import { mailKind } from '../../../mail/kinds.js'
import { languageOf } from '../../../mail/letter.js'
import { currentTenant } from '../../../tenancy/tenancy.service.js'
import { canonicalUrl } from '../../seo/canonical.js'
import { addressOf } from '../links.js'
import { MOST_TOLD, newsOf, type Told } from '../news.reads.js'
import { SavedSearch, SavedSearchStatus } from '../saved-search.entity.js'
import { summaryOf } from '../summary.js'
import { type NewsFacts, newsIn } from './words.js'

type Payload = { savedSearchId: string; from: Date; until: Date }

/** What was listed in the window and fits; nothing new, no mail. A search that names what is gone ends here, and its visitor is told. */
export const searchNews = mailKind<Payload, NewsFacts>({
  about: 'Tells a visitor what is new in a search they saved; once, too, that it can no longer be asked.',
  purpose: 'NOTICE',
  waits: true,
  payload: z.looseObject({ savedSearchId: z.uuid(), from: z.coerce.date(), until: z.coerce.date() }),
  address: async (scope, { savedSearchId: id, from, until }) => {
    const saved = await scope.em.findOne(SavedSearch, { id, status: { $ne: SavedSearchStatus.WAITING } })
    if (!saved) return null
    const news = await newsOf(scope, saved.filter, { from, until })
    if (news?.length === 0 || (news && saved.status === SavedSearchStatus.BROKEN)) return null
    if (news) saved.lastSentAt = scope.now()
    else saved.status = SavedSearchStatus.BROKEN
    const link = await addressOf(scope, saved)
    const key = news ? `${id}.${until.getTime()}` : id
    return { to: saved.email, key, unsubscribe: link, facts: { ...(await told(scope, saved, news)), link } }
  },
  sample: ({ admin }) => ({
    summary: '“coffee” · Cafés',
    listings: [{ name: 'The Old Kettle', city: 'Alderbrook', url: new URL('/?listing=the-old-kettle', admin).href }],
    more: false,
    broken: false,
    link: new URL('/saved-search/…', admin).href,
  }),
  words: { en: newsIn('en'), de: newsIn('de'), ar: newsIn('ar') },
})

async function told(scope: Scope, { filter }: SavedSearch, news: Told[] | null): Promise<Omit<NewsFacts, 'link'>> {
  const summary = await summaryOf(scope, filter, languageOf((await currentTenant(scope)).locale))
  const listings: NewsFacts['listings'] = []
  for (const { name, slug, city } of news?.slice(0, MOST_TOLD) ?? [])
    listings.push({ name, city, url: await canonicalUrl(scope, { slug }) })
  return { summary, listings, more: (news?.length ?? 0) > MOST_TOLD, broken: !news }
}
