import { describe, expect, it } from 'vitest'
import { draftHours, hoursInput, weeklyOf } from './hoursWire'
import {
  ALL_DAY,
  clockOfDay,
  closing,
  copyDay,
  daysFrom,
  emptyWeek,
  faultsOf,
  isAllDay,
  isOvernight,
  nextSpan,
  readClock,
  reopened,
  writeClock,
} from './week'

const at = (text: string) => readClock(text)

describe('a week of opening hours', () => {
  it('reads and writes clocks up to the end of the next day', () => {
    for (const text of ['00:00', '09:30', '24:00', '47:59']) expect(writeClock(at(text) ?? -1)).toBe(text)
    for (const text of ['48:00', '9', '09:60', 'noon', '']) expect(readClock(text)).toBeUndefined()
  })

  it('takes a closing time at or before the opening one as the next day', () => {
    expect(closing(at('18:00'), 60)).toBe(at('25:00'))
    expect(closing(at('09:00'), 0)).toBe(at('24:00'))
    expect(closing(at('09:00'), 9 * 60)).toBe(at('33:00'))
    expect(closing(at('09:00'), 17 * 60)).toBe(at('17:00'))
    expect(clockOfDay(at('25:30'))).toBe('01:30')
  })

  it('keeps the closing clock when the opening time moves past it and back', () => {
    const late = reopened({ opens: at('09:00'), closes: at('17:00') }, at('20:00'))
    expect(late).toEqual({ opens: at('20:00'), closes: at('41:00') })
    expect(reopened(late, at('09:00'))).toEqual({ opens: at('09:00'), closes: at('17:00') })
  })

  it('knows overnight, all day and midnight apart', () => {
    expect(isOvernight({ opens: at('18:00'), closes: at('26:00') })).toBe(true)
    expect(isOvernight({ opens: at('18:00'), closes: at('24:00') })).toBe(false)
    expect(isAllDay([ALL_DAY])).toBe(true)
    expect(isAllDay([{ opens: at('09:00'), closes: at('24:00') }])).toBe(false)
  })

  it('copies a day to others without tying them together', () => {
    const week = { ...emptyWeek(), MONDAY: [{ opens: at('09:00'), closes: at('12:00') }], SUNDAY: [ALL_DAY] }
    const copied = copyDay(week, 'MONDAY', ['MONDAY', 'TUESDAY', 'SUNDAY'])
    expect(copied.TUESDAY).toEqual(week.MONDAY)
    expect(copied.SUNDAY).toEqual(week.MONDAY)
    expect(copied.TUESDAY[0]).not.toBe(copied.MONDAY[0])
    expect(copied.WEDNESDAY).toEqual([])
  })

  it('offers an afternoon after a morning', () => {
    expect(nextSpan([])).toEqual({ opens: at('09:00'), closes: at('18:00') })
    expect(nextSpan([{ opens: at('09:00'), closes: at('12:30') }])).toEqual({ opens: at('13:30'), closes: at('17:30') })
    expect(nextSpan([{ opens: at('09:00'), closes: at('21:00') }])).toEqual({ opens: at('22:00'), closes: at('24:00') })
  })

  it('finds spans that overlap or lack a time', () => {
    const morning = { opens: at('09:00'), closes: at('12:00') }
    expect(faultsOf([morning, { opens: at('12:00'), closes: at('15:00') }])).toEqual([undefined, undefined])
    expect(faultsOf([morning, { opens: at('11:00'), closes: at('15:00') }])).toEqual([undefined, 'overlap'])
    expect(faultsOf([{ opens: at('09:00'), closes: undefined }])).toEqual(['incomplete'])
  })

  it('begins the week where the reader does', () => {
    expect(daysFrom(1)[0]).toBe('MONDAY')
    expect(daysFrom(7)).toEqual(['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'])
    expect(daysFrom(6)[0]).toBe('SATURDAY')
  })
})

describe('hours on the wire', () => {
  const wire = {
    __typename: 'Hours' as const,
    always: false,
    weekly: [
      { __typename: 'WeeklyHours' as const, day: 'FRIDAY' as const, opens: '18:00', closes: '26:00' },
      { __typename: 'WeeklyHours' as const, day: 'FRIDAY' as const, opens: '09:00', closes: '12:00' },
    ],
    exceptions: [
      {
        __typename: 'HoursException' as const,
        date: '2026-12-31',
        closed: false,
        note: null,
        ranges: [{ __typename: 'TimeRange' as const, opens: '09:00', closes: '13:00' }],
      },
      { __typename: 'HoursException' as const, date: '2026-12-24', closed: true, note: 'Eve', ranges: [] },
    ],
    text: null,
    unread: [],
  }

  it('comes back as it went, sorted by day and time', () => {
    expect(hoursInput(draftHours(wire))).toEqual({
      always: false,
      weekly: [
        { day: 'FRIDAY', opens: '09:00', closes: '12:00' },
        { day: 'FRIDAY', opens: '18:00', closes: '26:00' },
      ],
      exceptions: [
        { date: '2026-12-24', closed: true, ranges: [], note: 'Eve' },
        { date: '2026-12-31', closed: false, ranges: [{ opens: '09:00', closes: '13:00' }], note: null },
      ],
    })
  })

  it('tells unknown, always and closed all week apart', () => {
    expect(hoursInput(draftHours(null))).toBeNull()
    expect(hoursInput({ ...draftHours(wire), mode: 'always' })).toMatchObject({ always: true, weekly: [] })
    expect(hoursInput({ ...draftHours(null), mode: 'week' })).toEqual({ always: false, weekly: [], exceptions: [] })
    expect(hoursInput({ ...draftHours(null), mode: 'text', text: ' Mo-Fr 9-17 ' })).toEqual({ text: 'Mo-Fr 9-17' })
  })

  it('names the place of each span as the server will', () => {
    expect(weeklyOf(draftHours(wire)).map(({ day, at }) => `${day} ${at}`)).toEqual(['FRIDAY 0', 'FRIDAY 1'])
  })
})
