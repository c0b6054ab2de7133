import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'
import { ExportState, TenantExport } from '../tenant-export.entity.js'

type Facts = { page: string }

export const exportReady = mailKind<{ exportId: string }, Facts>({
  about: 'Tells an owner that the export they asked for is ready.',
  purpose: 'ASKED',
  waits: true,
  payload: z.looseObject({ exportId: z.uuid() }),
  address: async (scope, { exportId }, { admin }) => {
    const to = await addressee(scope)
    const row = await scope.em.findOne(TenantExport, { id: exportId, state: ExportState.READY })
    return to && row ? { to, key: exportId, facts: { page: `${admin}settings/data` } } : null
  },
  sample: ({ admin }) => ({ page: `${admin}settings/data` }),
  words: {
    en: ({ from, page }) => ({
      subject: `Your export of ${from} is ready`,
      parts: [
        text(`Everything of ${from} is in one file now. Sign in to fetch it; it is kept for seven days.`),
        action('Fetch the export', page),
        note('The file holds the people’s names and addresses. Keep it where only you can read it.'),
      ],
    }),
    de: ({ from, page }) => ({
      subject: `Ihr Export von ${from} ist fertig`,
      parts: [
        text(
          `Alles von ${from} liegt jetzt in einer Datei. Melden Sie sich an, um sie zu holen; sie wird sieben Tage aufbewahrt.`,
        ),
        action('Export holen', page),
        note(
          'Die Datei enthält Namen und Adressen von Personen. Bewahren Sie sie dort auf, wo nur Sie sie lesen können.',
        ),
      ],
    }),
    ar: ({ from, page }) => ({
      subject: `نسخة بيانات ${from} جاهزة`,
      parts: [
        text(`صارت كل بيانات ${from} في ملف واحد. سجّل الدخول لتنزيله؛ يُحفظ سبعة أيام.`),
        action('تنزيل النسخة', page),
        note('يحتوي الملف أسماء الأشخاص وعناوينهم. احفظه حيث لا يقرأه غيرك.'),
      ],
    }),
  },
})
