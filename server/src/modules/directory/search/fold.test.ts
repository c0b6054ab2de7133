import { expect, test } from 'vitest'
import { fold, spelledOut } from './fold.js'
import { documentWords, queryWords, wholeKeys } from './words.js'

test.each([
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['GRÖSSENWAHN', 'grossenwahn'],
  ['Größenwahn', 'grossenwahn'],
  ['Łódź Ørsted Đông Þór Cœur Æblegård', 'lodz orsted dong thor coeur aeblegard'],
  ['İstanbul Iğdır', 'istanbul igdir'],
  ['Ёлка й Ѐ', 'елка и е'],
  ['ΓΡΗΓΟΡΗΣ', 'γρηγορησ'],
  ['Γρηγόρης', 'γρηγορησ'],
  ['شَجَرَة الزَّيْتُون', 'شجره الزيتون'],
  ['أحمد إيران آب ٱب', 'احمد ايران اب اب'],
  ['کافه یک', 'كافه يك'],
  ['مـــطعم ٢٤', 'مطعم 24'],
  ['פָּלָאפֶל שלום', 'פלאפל שלומ'],
  ['ﾏｸﾄﾞﾅﾙﾄﾞ', 'まくどなるど'],
  ['マクドナルド', 'まくどなるど'],
  ['ヴィーガン', 'ゔぃーがん'],
  ['मारवाड़ २', 'मारवाड 2'],
  ['Ｇ．Ｂｕｒｇｅｒ', 'g.burger'],
  ['ԳԱՌՆԻ', 'գառնի'],
  ['so\u00adft \u200bspace\u200e', 'soft space'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(fold(folded)).toBe(folded)
})

test('marks that make another letter stay', () => {
  expect(fold('が')).not.toBe(fold('か'))
  expect(fold('เจ้า')).not.toBe(fold('เจา'))
  expect(fold('की')).not.toBe(fold('का'))
})

test('an umlaut is found in both its spellings', () => {
  expect(spelledOut('Größe Å')).toBe('groeße aa')
  expect(spelledOut('Cafe')).toBeNull()
  expect(queryWords('Größenwahn')[0]?.forms).toEqual(['grossenwahn', 'groessenwahn'])
})

test('apostrophes join, and what stands on either side of them is a word too', () => {
  expect(documentWords('L’Osteria St. Peter`s')).toEqual([
    { forms: ['losteria', 'osteria'], grams: false },
    { forms: ['st', 'saint', 'sankt', 'sainte', 'ste'], grams: false },
    { forms: ['peters', 'peter'], grams: false },
  ])
  expect(queryWords('תנ״ך ת"א').map(({ forms }) => forms[0])).toEqual(['תנכ', 'תא'])
})

test('scripts without spaces are cut out of mixed words', () => {
  expect(documentWords('vege나랑 ยำนัว 菜食ごはんRocca')).toEqual([
    { forms: ['vege'], grams: false },
    { forms: ['나랑'], grams: true },
    { forms: ['ย\u0e4dานัว'], grams: true },
    { forms: ['菜食ごはん'], grams: true },
    { forms: ['rocca'], grams: false },
  ])
})

test('operators of the text search are no words', () => {
  expect(queryWords("' | !:* & <-> (\\) \0")).toEqual([])
  expect(queryWords("a'); drop table listing; --").map(({ forms }) => forms[0])).toEqual([
    'a',
    'drop',
    'table',
    'listing',
  ])
})

test('names that differ by case, accents, signs, "and" or an abbreviation are the same name', () => {
  const same = (a: string, b: string) => wholeKeys(a).some((key) => wholeKeys(b).includes(key))
  expect(same('Café Größenwahn!', 'cafe groessenwahn')).toBe(true)
  expect(same('Cole & Porter', 'COLE AND PORTER')).toBe(true)
  expect(same('St. Peter', 'Saint Peter')).toBe(true)
  expect(same('And', '&')).toBe(false)
  expect(same('Bar', 'Barber')).toBe(false)
})
