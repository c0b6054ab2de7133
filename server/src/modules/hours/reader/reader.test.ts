import { describe, expect, it } from 'vitest'
import type { Hours } from '../hours.js'
import { readOpeningHours } from './read.js'

/** `Mo 09:00-18:00` for each row. */
const week = (hours: Hours) => hours.weekly.map(({ day, opens, closes }) => `${short(day)} ${opens}-${closes}`)
const short = (day: string) => `${day[0]}${day[1]?.toLowerCase()}`
const read = (text: string) => week(readOpeningHours(text))
const unread = (text: string) => readOpeningHours(text).unread
const days = (hours: string, names = 'Mo Tu We Th Fr Sa Su') => names.split(' ').map((day) => `${day} ${hours}`)

describe('plain weeks', () => {
  it('reads days, ranges of days and hours', () => {
    expect(read('Mo-Fr 09:00-18:00; Sa 10:00-14:00')).toEqual([
      ...days('09:00-18:00', 'Mo Tu We Th Fr'),
      'Sa 10:00-14:00',
    ])
    expect(read('10:00-18:00')).toEqual(days('10:00-18:00'))
    expect(read('Mo,We-Fr 7:30-18:00')).toEqual(days('07:30-18:00', 'Mo We Th Fr'))
    expect(unread('Mo-Fr 09:00-18:00; Sa 10:00-14:00')).toEqual([])
  })

  it('reads a range of days over the end of the week', () => {
    expect(read('Fr-Mo 10:00-12:00')).toEqual(days('10:00-12:00', 'Mo Fr Sa Su'))
  })

  it('reads split days, with commas, without, and with words between', () => {
    const split = ['Mo 11:00-14:00', 'Mo 17:00-20:30']
    for (const text of ['11:00-14:00,17:00-20:30', '11:00-14:00 17:00-20:30', '11:00-14:00 und 17:00-20:30'])
      expect(read(`Mo ${text}`), text).toEqual(split)
  })

  it('keeps hours past midnight with the evening they belong to', () => {
    expect(read('Fr 20:00-02:00')).toEqual(['Fr 20:00-26:00'])
    expect(read('Fr 20:00-26:00')).toEqual(['Fr 20:00-26:00'])
    expect(read('Fr 20:00-00:00')).toEqual(['Fr 20:00-24:00'])
  })

  it('knows always and never', () => {
    expect(readOpeningHours('24/7')).toMatchObject({ always: true, weekly: [], unread: [] })
    expect(readOpeningHours('Mo-Su 00:00-24:00')).toMatchObject({ always: true, weekly: [] })
    for (const text of ['off', 'closed', '24/7 off', 'Mo-Su off'])
      expect(readOpeningHours(text), text).toMatchObject({ always: false, weekly: [], unread: [] })
  })

  it('keeps the text as it came', () => {
    expect(readOpeningHours(' Mo–Fr 09:00–18:00 ').text).toBe(' Mo–Fr 09:00–18:00 ')
  })
})

describe('rules over rules', () => {
  it('lets a later rule replace earlier ones on its days', () => {
    expect(read('Mo-We 10:00-20:00; Tu 12:00-16:00')).toEqual(['Mo 10:00-20:00', 'Tu 12:00-16:00', 'We 10:00-20:00'])
    expect(read('Mo-We 10:00-20:00; Tu off')).toEqual(days('10:00-20:00', 'Mo We'))
  })

  it('adds what follows a comma', () => {
    expect(read('Mo-Tu 10:00-12:00, Tu 14:00-16:00')).toEqual(['Mo 10:00-12:00', 'Tu 10:00-12:00', 'Tu 14:00-16:00'])
    expect(read('Mo off, Tu 10:00-12:00')).toEqual(['Tu 10:00-12:00'])
  })

  it('fills up with what follows two bars', () => {
    expect(read('Mo 08:00-18:00 open "kitchen" || Mo 11:00-23:00 open "bar"')).toEqual(['Mo 08:00-23:00'])
    expect(read('Mo 08:00-18:00 || off')).toEqual(['Mo 08:00-18:00'])
  })

  it('takes hours away with off', () => {
    expect(read('Mo 09:00-18:00; Mo 12:00-13:00 off')).toEqual(['Mo 09:00-12:00', 'Mo 13:00-18:00'])
    expect(read('Mo 20:00-27:00; Mo 23:00-25:00 off')).toEqual(['Mo 20:00-23:00', 'Tu 01:00-03:00'])
  })

  it('ends a night at midnight where a rule of its own begins, as the format has it, and says so', () => {
    expect(read('Fr 20:00-02:00; Sa 10:00-12:00')).toEqual(['Fr 20:00-24:00', 'Sa 10:00-12:00'])
    expect(unread('Fr 20:00-02:00; Sa 10:00-12:00')[0]).toContain('ends the night of Friday at midnight')
    expect(read('Fr 20:00-02:00, Sa 10:00-12:00')).toEqual(['Fr 20:00-26:00', 'Sa 10:00-12:00'])
    expect(unread('Fr 20:00-02:00; Sa 00:00-02:00,10:00-12:00')).toEqual([])
  })

  it('takes the same days twice, hours apart, as both halves of the day, and says so', () => {
    expect(read('Mo 11:00-14:00; Mo 17:00-21:00')).toEqual(['Mo 11:00-14:00', 'Mo 17:00-21:00'])
    expect(unread('Mo 11:00-14:00; Mo 17:00-21:00')).toHaveLength(1)
    expect(read('Mo 11:00-18:00; Mo 17:00-21:00')).toEqual(['Mo 17:00-21:00'])
  })

  it('goes on with the days of the rule before when a remark stands between', () => {
    const text = 'Mo 07:00-10:00 "breakfast", 11:00-14:00 "lunch"; Tu 10:00-12:00'
    expect(read(text)).toEqual(['Mo 07:00-10:00', 'Mo 11:00-14:00', 'Tu 10:00-12:00'])
  })

  it('takes a closed without days at the end for the rest, not for everything', () => {
    expect(read('Mo 09:00-18:00; closed')).toEqual(['Mo 09:00-18:00'])
  })
})

describe('what a week has no place for', () => {
  it('names holidays and keeps the week', () => {
    expect(read('PH,Mo 11:00-22:00')).toEqual(['Mo 11:00-22:00'])
    expect(unread('PH,Mo 11:00-22:00')).toEqual(['PH — public holidays are not kept'])
    expect(read('Mo 09:00-18:00; PH off; SH Sa 10:00-12:00')).toEqual(['Mo 09:00-18:00'])
    expect(unread('Mo 09:00-18:00; PH off; SH Sa 10:00-12:00')).toHaveLength(2)
  })

  it('names seasons, weeks and dates without a year', () => {
    for (const part of [
      'Apr-Oct Mo 08:00-20:00',
      'Dec 25 off',
      'week 1-5 Mo off',
      'easter -2 days off',
      'Mar Su[-1]-Oct Su[-1]: Mo 10:00-22:00',
      '15 Jun-15 Sep off',
    ]) {
      expect(read(`Mo 09:00-18:00; ${part}`), part).toEqual(['Mo 09:00-18:00'])
      expect(unread(`Mo 09:00-18:00; ${part}`)[0], part).toBe(`${part} — seasons and dates without a year are not kept`)
    }
  })

  it('stays in the season over commas', () => {
    expect(read('Mar-Oct: Mo-Fr 11:00-21:00, Sa-Su 11:00-22:00; We 10:00-12:00')).toEqual(['We 10:00-12:00'])
  })

  it('names days of some weeks of a month', () => {
    expect(read('Mo 12:00-17:00; Sa[1,3] 09:30-14:00')).toEqual(['Mo 12:00-17:00'])
    expect(unread('Mo 12:00-17:00; Sa[1,3] 09:30-14:00')).toEqual([
      'Sa[1,3] — particular weeks of a month are not kept',
    ])
  })

  it('names remarks, and takes a day open only by a remark as not open', () => {
    expect(read('Mo "by appointment"; Tu 10:00-12:00')).toEqual(['Tu 10:00-12:00'])
    expect(unread('Mo 10:00-12:00 "kitchen until 11"')).toEqual(['"kitchen until 11" — a remark'])
    expect(readOpeningHours('"by appointment"')).toMatchObject({
      always: false,
      weekly: [],
      unread: ['"by appointment" — a remark'],
    })
  })

  it('puts sunrise at six, sunset at eighteen, and says so', () => {
    expect(read('Mo sunrise-sunset')).toEqual(['Mo 06:00-18:00'])
    expect(read('Mo (sunrise+01:30)-(sunset-00:30)')).toEqual(['Mo 07:30-17:30'])
    expect(unread('Mo sunrise-sunset')).toHaveLength(2)
  })

  it('lets an open end run to midnight, from 17:00 on ten hours, from 22:00 on eight, and says so', () => {
    expect(read('Mo 11:00+')).toEqual(['Mo 11:00-24:00'])
    expect(read('Mo 17:00+')).toEqual(['Mo 17:00-27:00'])
    expect(read('Mo 22:00+')).toEqual(['Mo 22:00-30:00'])
    expect(read('Mo 11:00-18:00+')).toEqual(['Mo 11:00-18:00'])
    expect(unread('Mo 17:00+')).toEqual(['17:00+ — no closing time given; taken as open until 03:00'])
  })

  it('takes days without hours as open all day, as the format has it, and says so', () => {
    expect(read('Mo-Tu')).toEqual(days('00:00-24:00', 'Mo Tu'))
    expect(unread('Mo-Tu')).toEqual(['Mo-Tu — no hours given; taken as open all day'])
  })

  it('knows nothing of the week from a text that only closes some day', () => {
    expect(readOpeningHours('Tu off')).toMatchObject({ weekly: [], unread: ['Says nothing of the normal week'] })
    expect(unread('')).toEqual(['Says nothing of the normal week'])
  })
})

describe('dates of a named year', () => {
  const dated = (text: string) => readOpeningHours(text).exceptions
  it('become exceptions', () => {
    expect(dated('Mo-Su 10:00-18:00; 2026 Dec 24 10:00-14:00 "Eve"; 2026 Dec 25-26 off')).toEqual([
      { date: '2026-12-24', closed: false, ranges: [{ opens: '10:00', closes: '14:00' }], note: 'Eve' },
      { date: '2026-12-25', closed: true, ranges: [], note: null },
      { date: '2026-12-26', closed: true, ranges: [], note: null },
    ])
    expect(unread('Mo-Su 10:00-18:00; 2026 Dec 25-26 off')).toEqual([])
    expect(dated('2026 Dec 31-2027 Jan 2 off').map(({ date }) => date)).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
    expect(dated('2026 Dec 24,26 off').map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-26'])
  })

  it('do not go on over a comma into the week', () => {
    const hours = readOpeningHours('2026 Dec 24 10:00-14:00, Mo-Tu 09:00-17:00')
    expect([hours.exceptions.length, ...week(hours)]).toEqual([1, ...days('09:00-17:00', 'Mo Tu')])
  })

  it('hold only on the weekdays they name', () => {
    expect(dated('2026 Dec 21-27 Sa-Su off').map(({ date }) => date)).toEqual(['2026-12-26', '2026-12-27'])
  })

  it('stay unread where they are no dates, or too many', () => {
    for (const part of ['2026 Feb 30 off', '2026 Jan-Jun off', '2026 off', '2026 Dec 24 17:00-23:00 off'])
      expect([dated(part), unread(part).length], part).toEqual([[], 1])
  })
})

describe('dirt', () => {
  it('reads twelve-hour clocks', () => {
    expect(read('Mo 11:00 AM–9:00 PM')).toEqual(['Mo 11:00-21:00'])
    expect(read('8 Am to 10 Pm')).toEqual(days('08:00-22:00'))
    expect(read('Daily 6:30AM - 2:00PM')).toEqual(days('06:30-14:00'))
    expect(read('5am - 9pm Sun-Sat')).toEqual(days('05:00-21:00'))
    expect(read('Mo 12pm-12am')).toEqual(['Mo 12:00-24:00'])
    expect(read('Mo 9 a.m. - 5 p.m.')).toEqual(['Mo 09:00-17:00'])
    expect(read('Mo 6–11pm')).toEqual(['Mo 18:00-23:00'])
    expect(read('Mo 11-2pm')).toEqual(['Mo 11:00-14:00'])
  })

  it('reads other dashes, quotes and colons', () => {
    expect(read('Mo–Tu 09:00 — 18:00')).toEqual(days('09:00-18:00', 'Mo Tu'))
    expect(read('Ｍｏ 11：00～14：00')).toEqual(['Mo 11:00-14:00'])
    expect(unread('Mo 10:00-12:00 „nur bar“')).toEqual(['"nur bar" — a remark'])
  })

  it('reads days by their names in several languages, without separators', () => {
    expect(read('lundi 18:00–22:30 mardi Fermé mercredi 18:00–22:30')).toEqual(days('18:00-22:30', 'Mo We'))
    expect(read('Montag bis Mittwoch 9.00-18.00 Uhr, Donnerstag Ruhetag')).toEqual(days('09:00-18:00', 'Mo Tu We'))
    expect(read('lunedì: 8h30 - 12h')).toEqual(['Mo 08:30-12:00'])
    expect(read('Lunes a Miércoles 10:00 a 14:00')).toEqual(days('10:00-14:00', 'Mo Tu We'))
  })

  it('reads hours without minutes, unless they may mean either half of the day', () => {
    expect(read('Mo 9-17')).toEqual(['Mo 09:00-17:00'])
    expect(unread('Mo 9-17')).toEqual(['9-17 — taken as 09:00-17:00'])
    expect(read('Mo 9-5')).toEqual([])
    expect(unread('Mo 9-5')).toEqual(['Mo 9-5 — not understood'])
  })

  it('takes days behind a closed as the closed ones', () => {
    expect(read('Mo-We 10:00-18:00 closed Tuesday')).toEqual(days('10:00-18:00', 'Mo We'))
    expect(read('10:00-18:00, Ruhetag Montag')).toEqual(days('10:00-18:00', 'Tu We Th Fr Sa Su'))
    expect(read('10:00-18:00 Montag Ruhetag')).toEqual(days('10:00-18:00', 'Tu We Th Fr Sa Su'))
  })

  it('keeps whole hours in front of words it does not know', () => {
    expect(read('Mo 08:00-23:15 Full menu only from noon.')).toEqual(['Mo 08:00-23:15'])
    expect(unread('Mo 08:00-23:15 Full menu only from noon.')).toEqual(['Full menu only from noon. — not understood'])
  })

  it('leaves out a rule with figures it does not understand, and keeps the others', () => {
    for (const part of [
      'Su 07:00-79:00',
      'Su 10:00-1700',
      'Su 11:00',
      'Su 10:00-?',
      'Su 14:30-20-30',
      'Closed: 24, 25 & 31 December',
    ]) {
      expect(read(`Mo 09:00-18:00; ${part}`), part).toEqual(['Mo 09:00-18:00'])
      expect(unread(`Mo 09:00-18:00; ${part}`), part).toEqual([`${part} — not understood`])
    }
  })

  it('does not make hours of what are none', () => {
    for (const text of [
      '+423 233 44 22',
      '0/7',
      '24',
      '10AM',
      '6 hours in afternoon',
      'https://example.org/hours',
      'We are closed on Mondays',
      '15.06.-15.09.',
    ])
      expect([read(text), unread(text).length], text).toEqual([[], 1])
  })
})
