import { z } from 'zod'
import { Listing } from '../../directory/listing/listing.entity.js'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { confirmAddress } from '../confirm.service.js'
import { Endorsement } from '../endorsement.entity.js'

type Facts = { business: string; link: string }

/** Nothing of what the visitor wrote: the address may be somebody else's. */
const endorsementConfirm = mailKind<{ endorsementId: string }, Facts>({
  about: 'Asks whoever endorsed a listing whether the address is theirs.',
  purpose: 'ASKED',
  payload: z.looseObject({ endorsementId: z.uuid() }),
  address: async (scope, { endorsementId }) => {
    const endorsement = await scope.em.findOne(Endorsement, { id: endorsementId })
    const listing = endorsement && (await scope.em.findOne(Listing, { id: endorsement.listingId }))
    if (!listing || !endorsement.authorEmail || endorsement.emailConfirmedAt) return null
    const facts = { business: listing.name, link: confirmAddress(scope, endorsementId) }
    return { to: endorsement.authorEmail, key: endorsementId, facts }
  },
  sample: ({ admin }) => ({ business: 'The Old Kettle', link: new URL('/endorsement/…', admin).href }),
  words: {
    en: ({ from, business, link }) => ({
      subject: `Your endorsement of ${business}`,
      parts: [
        text(`Somebody gave this address while endorsing ${business} at ${from}. If it was you, confirm it.`),
        action('Confirm or withdraw', link),
        note('If it was not you, do nothing: you will hear no more of it.'),
      ],
    }),
    de: ({ from, business, link }) => ({
      subject: `Ihre Empfehlung für ${business}`,
      parts: [
        text(
          `Bei einer Empfehlung für ${business} bei ${from} wurde diese Adresse angegeben. Wenn Sie das waren, bestätigen Sie es bitte.`,
        ),
        action('Bestätigen oder zurückziehen', link),
        note('Wenn Sie das nicht waren, tun Sie nichts: Sie hören nicht mehr davon.'),
      ],
    }),
    ar: ({ from, business, link }) => ({
      subject: `توصيتك بـ ${business}`,
      parts: [
        text(`ذُكر هذا العنوان عند التوصية بـ ${business} لدى ${from}. إن كنت أنت فأكّد ذلك.`),
        action('التأكيد أو السحب', link),
        note('إن لم تكن أنت فلا تفعل شيئًا: لن تصلك رسائل أخرى عن هذا.'),
      ],
    }),
  },
})

export const endorsementLetters = { endorsement_confirm: endorsementConfirm }
