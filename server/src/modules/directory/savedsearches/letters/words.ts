import { aside, entries, type Letter, type MailLanguage, note, text } from '../../../mail/letter.js'

export type NewsFacts = {
  summary: string
  listings: { name: string; city: string | null; url: string }[]
  more: boolean
  /** It can no longer be asked. */
  broken: boolean
  link: string
}

type Words = {
  subject: (from: string, count: number) => string
  lead: (from: string) => string
  search: (summary: string) => string
  more: string
  why: (from: string) => string
  stop: string
  brokenSubject: (from: string) => string
  broken: (from: string) => string
  see: string
}

const words: Record<MailLanguage, Words> = {
  en: {
    subject: (from, count) => (count === 1 ? `A new entry at ${from}` : `New entries at ${from}`),
    lead: (from) => `This is new at ${from} and fits your search:`,
    search: (summary) => `Your search: ${summary}`,
    more: 'There is more: search again to see everything.',
    why: (from) => `You get these mails because you saved a search at ${from} and confirmed it.`,
    stop: 'Your searches, and how to end them',
    brokenSubject: (from) => `Your saved search at ${from} has ended`,
    broken: (from) =>
      `A category or a question that your search names is no longer there, so ${from} cannot look for it any more. Save a new one if you like.`,
    see: 'Your searches',
  },
  de: {
    subject: (from, count) => (count === 1 ? `Ein neuer Eintrag bei ${from}` : `Neue Einträge bei ${from}`),
    lead: (from) => `Das ist neu bei ${from} und passt zu Ihrer Suche:`,
    search: (summary) => `Ihre Suche: ${summary}`,
    more: 'Es gibt noch mehr: Suchen Sie noch einmal, um alles zu sehen.',
    why: (from) => `Sie bekommen diese E-Mails, weil Sie bei ${from} eine Suche gespeichert und bestätigt haben.`,
    stop: 'Ihre Suchen, und wie Sie sie beenden',
    brokenSubject: (from) => `Ihre gespeicherte Suche bei ${from} ist beendet`,
    broken: (from) =>
      `Eine Kategorie oder Angabe, nach der Ihre Suche fragt, gibt es nicht mehr; ${from} kann sie nicht weiter beobachten. Speichern Sie gern eine neue.`,
    see: 'Ihre Suchen',
  },
  ar: {
    subject: (from) => `جديد لدى ${from}`,
    lead: (from) => `هذا جديد لدى ${from} ويناسب بحثك:`,
    search: (summary) => `بحثك: ${summary}`,
    more: 'هناك المزيد: ابحث من جديد لترى كل شيء.',
    why: (from) => `تصلك هذه الرسائل لأنك حفظت بحثًا لدى ${from} وأكّدته.`,
    stop: 'عمليات بحثك وكيفية إيقافها',
    brokenSubject: (from) => `انتهى بحثك المحفوظ لدى ${from}`,
    broken: (from) =>
      `لم تعد فئة أو معلومة يذكرها بحثك موجودة، فلا يستطيع ${from} متابعته بعد الآن. يمكنك حفظ بحث جديد.`,
    see: 'عمليات بحثك',
  },
}

export function newsIn(language: MailLanguage) {
  const said = words[language]
  return ({ from, summary, listings, more, broken, link }: NewsFacts & { from: string }): Letter => {
    const search = note(said.search(summary))
    if (broken)
      return { subject: said.brokenSubject(from), parts: [text(said.broken(from)), search, aside(said.see, link)] }
    const all = entries(listings.map(({ name, city, url }) => ({ name, detail: city, address: url })))
    const rest = more ? [text(said.more)] : []
    return {
      subject: said.subject(from, listings.length),
      parts: [text(said.lead(from)), all, ...rest, search, note(said.why(from)), aside(said.stop, link)],
    }
  }
}
