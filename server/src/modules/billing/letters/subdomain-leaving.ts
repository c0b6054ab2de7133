import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { subdomainHostOf } from '../../tenancy/domain/subdomain.service.js'
import { type About, about, day, dayAt, type Facts, keyOf, readerOf, sample, toldOf } from './facts.js'

type Leaving = Facts & { host: string }

export const subdomainLeaving = mailKind<About, Leaving>({
  about: 'Tells the owners a week and again a day before that the subdomain is given up, because they canceled.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [told, to] = [await toldOf(scope, given, admin), await readerOf(scope, given)]
    const [at, host] = [told?.row.subdomainReleaseAt, await subdomainHostOf(scope)]
    return told && to && at && host
      ? { to, key: keyOf(given), facts: { ...told.facts, host, on: dayAt(told.facts, at) } }
      : null
  },
  sample: (sender) => ({ ...sample(sender), host: new URL(sender.admin).host }),
  words: {
    en: ({ from, host, on, page }) => ({
      subject: `${host} is given up on ${day('en', on)}`,
      parts: [
        text(
          `The plan of ${from} was canceled. On ${day('en', on)} the address ${host} becomes free, and somebody else may take it.`,
        ),
        action('Choose a plan and keep it', page),
        note('Your data stays, and so do domains of your own.'),
      ],
    }),
    de: ({ from, host, on, page }) => ({
      subject: `${host} wird am ${day('de', on)} frei`,
      parts: [
        text(
          `Der Tarif von ${from} wurde gekündigt. Am ${day('de', on)} wird die Adresse ${host} frei, und jemand anderes kann sie nehmen.`,
        ),
        action('Tarif wählen und behalten', page),
        note('Ihre Daten bleiben, und eigene Domains auch.'),
      ],
    }),
    ar: ({ from, host, on, page }) => ({
      subject: `يُترك العنوان ${host} في ${day('ar', on)}`,
      parts: [
        text(`أُلغيت باقة ${from}. في ${day('ar', on)} يصبح العنوان ${host} متاحًا ويمكن لغيركم أخذه.`),
        action('اختيار باقة والإبقاء عليه', page),
        note('تبقى بياناتكم، وتبقى نطاقاتكم الخاصة.'),
      ],
    }),
  },
})
