import { z } from 'zod'
import { mailKind } from '../../../mail/kinds.js'
import { action, note, text } from '../../../mail/letter.js'
import { addressOf } from '../links.js'
import { SavedSearch, SavedSearchStatus } from '../saved-search.entity.js'

type Facts = { link: string }

/** Nothing of what the visitor typed: the address may be somebody else's. */
export const searchConfirm = mailKind<{ savedSearchId: string }, Facts>({
  about: 'Asks whoever wishes to hear of new matches of a search whether the address is theirs.',
  purpose: 'ASKED',
  waits: true,
  payload: z.looseObject({ savedSearchId: z.uuid() }),
  address: async (scope, { savedSearchId: id }) => {
    const saved = await scope.em.findOne(SavedSearch, { id, status: SavedSearchStatus.WAITING })
    return saved && { to: saved.email, key: id, facts: { link: await addressOf(scope, saved) } }
  },
  sample: ({ admin }) => ({ link: new URL('/saved-search/…', admin).href }),
  words: {
    en: ({ from, link }) => ({
      subject: `Your saved search at ${from}`,
      parts: [
        text(`Somebody gave this address to hear of new entries at ${from}. If it was you, confirm it.`),
        action('Look at it and confirm', link),
        note('If it was not you, do nothing: after seven days nothing of it is kept.'),
      ],
    }),
    de: ({ from, link }) => ({
      subject: `Ihre gespeicherte Suche bei ${from}`,
      parts: [
        text(
          `Diese Adresse wurde angegeben, um von neuen Einträgen bei ${from} zu erfahren. Wenn Sie das waren, bestätigen Sie es bitte.`,
        ),
        action('Ansehen und bestätigen', link),
        note('Wenn Sie das nicht waren, tun Sie nichts: Nach sieben Tagen ist nichts mehr davon gespeichert.'),
      ],
    }),
    ar: ({ from, link }) => ({
      subject: `بحثك المحفوظ لدى ${from}`,
      parts: [
        text(`ذُكر هذا العنوان لتلقّي ما يستجدّ لدى ${from}. إن كنت أنت فأكّد ذلك.`),
        action('الاطلاع والتأكيد', link),
        note('إن لم تكن أنت فلا تفعل شيئًا: لن يبقى أي أثر لذلك بعد سبعة أيام.'),
      ],
    }),
  },
})
