import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { Enquiry, EnquiryMessage, EnquiryStatus } from '../enquiry.entity.js'
import { listingsById } from '../enquiries.reads.js'
import { threadAddress } from '../thread.service.js'

type Facts = { name: string; business: string; answer: string; link: string }

/** Paragraphs stay paragraphs. */
const paragraphs = (answer: string) =>
  answer
    .split(/\n{2,}/)
    .filter((each) => each.trim())
    .map(text)

/** To whoever asked. What they asked is not repeated: the address may be somebody else's. */
const enquiryAnswered = mailKind<{ messageId: string }, Facts>({
  about: 'Brings whoever wrote to a listing the answer, and a link by which they write on.',
  purpose: 'ASKED',
  waits: true,
  payload: z.looseObject({ messageId: z.uuid() }),
  address: async (scope, { messageId }) => {
    const message = await scope.em.findOne(EnquiryMessage, { id: messageId })
    const enquiry = message && (await scope.em.findOne(Enquiry, { id: message.enquiryId }))
    if (!enquiry || enquiry.status === EnquiryStatus.SPAM) return null
    const business = (await listingsById(scope).load(enquiry.listingId))[0]?.name ?? ''
    const facts = { name: enquiry.name, business, answer: message.text, link: threadAddress(scope, enquiry.id) }
    return { to: enquiry.email, key: messageId, facts }
  },
  sample: ({ admin }) => ({
    name: 'Ada',
    business: 'The Old Kettle',
    answer: 'Yes, we mend kettles. Bring it along on any weekday before noon.',
    link: new URL('/enquiry/…', admin).href,
  }),
  words: {
    en: ({ from, business, name, answer, link }) => ({
      subject: `${business} has answered you`,
      parts: [
        text(`Hello ${name}, ${business} answers what you wrote at ${from}:`),
        ...paragraphs(answer),
        action('Write back', link),
        note('The link is for you alone: whoever has it reads the thread. An answer to this mail reaches nobody.'),
      ],
    }),
    de: ({ from, business, name, answer, link }) => ({
      subject: `${business} hat Ihnen geantwortet`,
      parts: [
        text(`Guten Tag ${name}, ${business} antwortet auf Ihre Anfrage bei ${from}:`),
        ...paragraphs(answer),
        action('Zurückschreiben', link),
        note(
          'Der Link ist nur für Sie: Wer ihn hat, liest den Verlauf. Eine Antwort auf diese E-Mail erreicht niemanden.',
        ),
      ],
    }),
    ar: ({ from, business, name, answer, link }) => ({
      subject: `ردّ ${business} على رسالتك`,
      parts: [
        text(`مرحبًا ${name}، هذا رد ${business} على ما كتبته لدى ${from}:`),
        ...paragraphs(answer),
        action('الرد', link),
        note('هذا الرابط لك وحدك، فمن يملكه يقرأ المحادثة. والرد على هذه الرسالة نفسها لا يصل إلى أحد.'),
      ],
    }),
  },
})

export const enquiryLetters = { enquiry_answered: enquiryAnswered }
