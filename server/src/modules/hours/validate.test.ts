import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyHours } from './hours.arbitrary.js'
import type { Hours } from './hours.js'
import { validateHours } from './validate.js'

const none: Hours = { always: false, weekly: [], exceptions: [], text: null, unread: [] }
const paths = (hours: Partial<Hours>) => validateHours({ ...none, ...hours }).map(({ path }) => path)
const monday = (...spans: [opens: string, closes: string][]): Partial<Hours> => ({
  weekly: spans.map(([opens, closes]) => ({ day: 'MONDAY', opens, closes })),
})

it('finds no fault with good hours', () => {
  fc.assert(fc.property(anyHours('2026-06-01'), (hours) => validateHours(hours).length === 0))
})

it('names every time that is not HH:MM', () => {
  expect(paths(monday(['9:00', '18:00']))).toEqual(['weekly.0.opens'])
  expect(paths(monday(['09:00', '18:00'], ['19:60', 'late'], ['24:00', '25:00']))).toEqual([
    'weekly.1.opens',
    'weekly.1.closes',
    'weekly.2.opens',
  ])
  expect(paths(monday(['09:00', '48:00']))).toEqual(['weekly.0.closes'])
})

it('wants a close after the opening', () => {
  expect(paths(monday(['20:00', '02:00']))).toEqual(['weekly.0.closes'])
  expect(paths(monday(['20:00', '20:00']))).toEqual(['weekly.0.closes'])
  expect(paths(monday(['20:00', '47:59']))).toEqual([])
})

it('refuses ranges of one day that overlap, not ones that touch', () => {
  expect(paths(monday(['12:00', '18:00'], ['09:00', '12:01']))).toEqual(['weekly.0.opens'])
  expect(paths(monday(['12:00', '18:00'], ['09:00', '12:00']))).toEqual([])
})

it('refuses a day that is none', () => {
  const weekly = [{ day: 'Funday', opens: '09:00', closes: '10:00' }] as unknown as Hours['weekly']
  expect(paths({ weekly })).toEqual(['weekly.0.day'])
})

it('refuses dates that are none, stand twice, or contradict themselves', () => {
  const range = { opens: '09:00', closes: '10:00' }
  const exceptions = [
    { date: '2026-02-30', closed: true, ranges: [], note: null },
    { date: '2026-12-24', closed: true, ranges: [range], note: null },
    { date: '2026-12-24', closed: false, ranges: [], note: null },
    { date: '2026-12-25', closed: false, ranges: [{ opens: '10:00', closes: '09:00' }], note: 'x'.repeat(201) },
  ]
  expect(paths({ exceptions })).toEqual([
    'exceptions.0.date',
    'exceptions.1.ranges',
    'exceptions.2.date',
    'exceptions.2.ranges',
    'exceptions.3.ranges.0.closes',
    'exceptions.3.note',
  ])
})

it('refuses too much of anything', () => {
  const row = { day: 'MONDAY', opens: '09:00', closes: '10:00' } as const
  expect(paths({ weekly: Array(71).fill(row) })).toEqual(['weekly'])
  expect(paths({ weekly: Array(11).fill(row) })).toEqual(['weekly.0'])
  const date = { date: '2026-12-24', closed: true, ranges: [], note: null }
  expect(paths({ exceptions: Array(201).fill(date) })).toEqual(['exceptions'])
  expect(paths({ text: 'x'.repeat(2001) })).toEqual(['text'])
})
