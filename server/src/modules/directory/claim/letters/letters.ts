import { z } from 'zod'
import { mailKind } from '../../../mail/kinds.js'
import { facts, note, text } from '../../../mail/letter.js'
import { Listing } from '../../listing/listing.entity.js'
import { ClaimMethod, StoredClaimProof } from '../claim-proof.entity.js'
import { codeOf, contactFor, contactKey } from '../contacts.js'

type Facts = { business: string; code: string }

/** To the address that the listing shows at the moment it is sent, if that is the one that was asked for. */
const claimCode = mailKind<{ proofId: string }, Facts>({
  about: 'Brings a business the code by which somebody proves that its listing is theirs.',
  purpose: 'ASKED',
  payload: z.looseObject({ proofId: z.uuid() }),
  address: async (scope, { proofId }) => {
    const proof = await scope.em.findOne(StoredClaimProof, { id: proofId, method: ClaimMethod.EMAIL, provenAt: null })
    const listing = proof && (await scope.em.findOne(Listing, { id: proof.listingId }))
    const to = listing && contactFor(scope, listing, ClaimMethod.EMAIL)
    if (!to || proof.expiresAt <= scope.now()) return null
    if ((await contactKey(scope, ClaimMethod.EMAIL, to)) !== proof.contactKey) return null
    return { to, key: proofId, facts: { business: listing.name, code: await codeOf(scope, proof) } }
  },
  sample: () => ({ business: 'The Old Kettle', code: '042195' }),
  words: {
    en: ({ from, business, code }) => ({
      subject: `Your code for ${business}`,
      parts: [
        text(`Somebody says that ${business} at ${from} is theirs. If it is you, enter this code within 15 minutes:`),
        facts(['Code', code]),
        note('If it is not you, do nothing, and give the code to nobody: whoever has it may change the listing.'),
      ],
    }),
    de: ({ from, business, code }) => ({
      subject: `Ihr Code für ${business}`,
      parts: [
        text(
          `Jemand gibt an, dass ${business} bei ${from} ihm gehört. Wenn Sie das sind, geben Sie diesen Code binnen 15 Minuten ein:`,
        ),
        facts(['Code', code]),
        note(
          'Wenn Sie das nicht sind, tun Sie nichts und geben Sie den Code niemandem: Wer ihn hat, kann den Eintrag ändern.',
        ),
      ],
    }),
    ar: ({ from, business, code }) => ({
      subject: `رمزك لإثبات ملكية ${business}`,
      parts: [
        text(`يقول أحدهم إن ${business} لدى ${from} له. إن كنت أنت فأدخل هذا الرمز خلال 15 دقيقة:`),
        facts(['الرمز', code]),
        note('إن لم تكن أنت فلا تفعل شيئًا ولا تعطِ الرمز لأحد، فمن يملكه يستطيع تعديل النشاط.'),
      ],
    }),
  },
})

export const claimLetters = { claim_code: claimCode }
