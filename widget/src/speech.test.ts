import { describe, expect, test } from 'vitest'
import { chunk as ar } from './locales/ar.js'
import { chunk as de } from './locales/de.js'
import { en, learn, type Messages } from './locales/en.js'
import { english } from './locales/english.js'
import { chunk as fr } from './locales/fr.js'
import { calendarOf } from './panels/record/calendar.js'
import { createSpeech, findSpeech, speaks } from './speech.js'

learn(english)
const others: Record<string, Messages> = { ar, de, fr }
const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test('a page without a region writes dates as the tenant’s place does, one with a region as it says', async () => {
  const spoken = async (page: string, home: string) => (await findSpeech([page], home)).locale
  expect(await spoken('en', 'en-GB')).toBe('en-GB')
  expect(await spoken('en-US', 'en-GB')).toBe('en-US')
  expect(await spoken('en', 'ar')).toBe('en')
})

describe('every language', () => {
  test.each(Object.entries(others))('%s says everything, with the same blanks as English', (_language, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort())
    for (const [key, text] of Object.entries(messages)) {
      const english = en[key as keyof Messages]
      if (typeof text === 'string') expect(names(text), key).toEqual(names(String(english)))
      else expect(text.other, key).toContain('{n}')
      expect(text, key).not.toBe('')
    }
  })

  test.each(Object.entries({ ...others, en }))('%s has every plural form its numbers need', (language, messages) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const text of Object.values(messages)) {
      // A whole number is never of the form that only fractions take, or that is spelt like the others.
      if (typeof text === 'object' && language === 'ar')
        for (const form of forms) expect(text).toHaveProperty(form === 'zero' ? 'other' : form)
    }
  })
})

describe('speaking', () => {
  test('counts by the rules of the language', () => {
    expect(createSpeech('en', en).count('results', 1)).toBe('1 result')
    expect(createSpeech('ar', ar).count('results', 2)).toBe('نتيجتان')
    expect(createSpeech('ar', ar).count('results', 7)).toMatch(/نتائج$/)
  })

  test('tells times as the reader is used to, after midnight too', () => {
    expect(calendarOf(createSpeech('de', de)).time(8 * 60 + 5)).toBe('8:05')
    expect(calendarOf(createSpeech('en-US', en)).time(25 * 60)).toMatch(/^1:00\sAM$/)
    expect(calendarOf(createSpeech('en-GB', en)).day('2026-11-23')).toBe('Monday')
  })

  test('knows which way a language runs', () => {
    expect(createSpeech('ar-EG', ar).dir).toBe('rtl')
    expect(createSpeech('de-AT', de).dir).toBe('ltr')
  })

  test('joins addresses with the comma of the script', () => {
    expect(createSpeech('ar', ar).row(['شارع النور', null, 'عمّان'])).toBe('شارع النور، عمّان')
    expect(createSpeech('de', de).row(['Am Markt 1', 'Linden'])).toBe('Am Markt 1, Linden')
  })

  test('takes the first wanted language it knows, skips nonsense, and ends in English', async () => {
    expect((await findSpeech(['tlh', null, 'not a tag!', 'en_GB', 'en'])).locale).toBe('en-GB')
    expect((await findSpeech(['tlh'])).locale).toBe('en')
    expect(speaks('tlh')).toBe(false)
  })
})
