import { describe, expect, test } from 'vitest'
import { type Hours, hoursView } from './hours.js'

const zone = 'Europe/Berlin'
/** Friday 20 November 2026 in Berlin. */
const friday = (time: string) => new Date(`2026-11-20T${time}:00+01:00`)
const week = (days: Partial<Record<string, string>>): Hours => ({
  always: false,
  text: null,
  unread: [],
  exceptions: [],
  weekly: Object.entries(days).flatMap(([day, spans = '']) =>
    spans.split(' ').map((span) => {
      const [opens = '', closes = ''] = span.split('-')
      return { day: day as Hours['weekly'][number]['day'], opens, closes }
    }),
  ),
})

describe('the week of a listing', () => {
  test('begins with today in the zone of the listing, not in that of the visitor', () => {
    const late = new Date('2026-11-20T23:30:00Z')
    expect(hoursView(week({}), zone, late)?.week[0]?.date).toBe('2026-11-21')
    expect(hoursView(week({}), 'America/New_York', late)?.week[0]?.date).toBe('2026-11-20')
  })

  test('has seven days, split days in order, and days without a row closed', () => {
    const view = hoursView(week({ FRIDAY: '14:00-18:00 08:00-12:00' }), zone, friday('09:00'))
    expect(view?.week).toHaveLength(7)
    expect(view?.week[0]?.spans).toEqual([
      { opens: 480, closes: 720 },
      { opens: 840, closes: 1080 },
    ])
    expect(view?.week[1]?.spans).toEqual([])
  })

  test('puts an exception in the place of the usual day and says that it is one', () => {
    const hours = { ...week({ SATURDAY: '09:00-13:00' }), exceptions: [shut('2026-11-21', 'Stocktaking')] }
    expect(hoursView(hours, zone, friday('09:00'))?.week[1]).toEqual({
      date: '2026-11-21',
      spans: [],
      note: 'Stocktaking',
      changed: true,
    })
  })

  test('lists exceptions beyond the week in order, and none that is past or months away', () => {
    const dates = ['2026-12-25', '2026-12-01', '2026-11-19', '2026-11-22', '2027-03-01']
    const hours = { ...week({}), exceptions: dates.map((date) => shut(date)) }
    expect(hoursView(hours, zone, friday('09:00'))?.ahead.map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-25'])
  })

  test('that nobody knows is not a week of closed days', () => {
    const hours = { ...week({}), unread: ['by appointment'], exceptions: [shut('2026-11-22')] }
    expect(hoursView(hours, zone, friday('09:00'))).toMatchObject({
      openNow: null,
      change: null,
      week: [{ date: '2026-11-22', changed: true }],
    })
  })

  test('is unknown in a zone nobody knows, instead of wrong', () => {
    expect(hoursView(week({}), 'Mars/Olympus', friday('09:00'))).toBeNull()
  })
})

describe('what happens next', () => {
  test('open now tells when it closes', () => {
    expect(hoursView(week({ FRIDAY: '08:00-12:00' }), zone, friday('09:00'))).toMatchObject({
      openNow: true,
      change: { opens: false, minute: 720, inDays: 0 },
    })
  })

  test('the last minute is open, the closing minute is not', () => {
    const hours = week({ FRIDAY: '08:00-12:00' })
    expect(hoursView(hours, zone, friday('11:59'))?.openNow).toBe(true)
    expect(hoursView(hours, zone, friday('12:00'))?.openNow).toBe(false)
  })

  test('closed at noon tells of the afternoon, closed in the evening of the next open day', () => {
    const hours = week({ FRIDAY: '08:00-12:00 14:00-18:00', MONDAY: '09:00-17:00' })
    expect(hoursView(hours, zone, friday('13:00'))?.change).toMatchObject({ opens: true, minute: 840, inDays: 0 })
    expect(hoursView(hours, zone, friday('19:00'))?.change).toMatchObject({
      opens: true,
      date: '2026-11-23',
      inDays: 3,
    })
  })

  test('a night that began yesterday is still open after midnight', () => {
    const hours = week({ THURSDAY: '20:00-27:00' })
    expect(hoursView(hours, zone, friday('02:30'))).toMatchObject({
      openNow: true,
      change: { opens: false, minute: 180, inDays: 0 },
    })
    expect(hoursView(hours, zone, friday('03:00'))?.openNow).toBe(false)
  })

  test('days that touch at midnight are one opening', () => {
    const hours = week({ FRIDAY: '18:00-24:00', SATURDAY: '00:00-04:00' })
    expect(hoursView(hours, zone, friday('22:00'))?.change).toMatchObject({ opens: false, minute: 240, inDays: 1 })
  })

  test('an exception today overrules the week', () => {
    const hours = { ...week({ FRIDAY: '08:00-18:00' }), exceptions: [shut('2026-11-20')] }
    expect(hoursView(hours, zone, friday('09:00'))).toMatchObject({
      openNow: false,
      change: { opens: true, date: '2026-11-27', inDays: 7 },
    })
  })

  test('a place that never closes has nothing next, unless an exception closes it', () => {
    const always = { ...week({}), always: true }
    expect(hoursView(always, zone, friday('03:00'))).toMatchObject({ openNow: true, change: null })
    const once = { ...always, exceptions: [shut('2026-11-22')] }
    expect(hoursView(once, zone, friday('03:00'))?.change).toMatchObject({
      opens: false,
      date: '2026-11-22',
      minute: 0,
    })
  })
})

function shut(date: string, note: string | null = null): Hours['exceptions'][number] {
  return { date, closed: true, ranges: [], note }
}
