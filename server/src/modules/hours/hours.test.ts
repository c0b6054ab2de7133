import { describe, expect, it } from 'vitest'
import { type Hours, type HoursException, isOpenAt, type WeeklyHours } from './hours.js'

const zone = 'Europe/Berlin'
const none: Hours = { always: false, weekly: [], exceptions: [], text: null, unread: [] }
const row = (day: WeeklyHours['day'], opens: string, closes: string): WeeklyHours => ({ day, opens, closes })
const closedOn = (date: string): HoursException => ({ date, closed: true, ranges: [], note: null })
const openOn = (date: string, opens: string, closes: string): HoursException => {
  return { date, closed: false, ranges: [{ opens, closes }], note: null }
}
/** At `local` on a winter's wall clock in Berlin. */
const at = (hours: Hours | null, local: string) => isOpenAt(hours, zone, new Date(`${local}+01:00`))

// 2026-01-05 is a Monday.
describe('isOpenAt', () => {
  it('opens on the minute and closes on the minute', () => {
    const hours = { ...none, weekly: [row('MONDAY', '09:00', '18:00')] }
    expect(at(hours, '2026-01-05T08:59:59.999')).toBe(false)
    expect(at(hours, '2026-01-05T09:00')).toBe(true)
    expect(at(hours, '2026-01-05T17:59:59.999')).toBe(true)
    expect(at(hours, '2026-01-05T18:00')).toBe(false)
    expect(at(hours, '2026-01-06T12:00')).toBe(false)
  })

  it('closes between the halves of a split day', () => {
    const hours = { ...none, weekly: [row('TUESDAY', '17:00', '22:00'), row('TUESDAY', '11:00', '14:00')] }
    expect(at(hours, '2026-01-06T13:59')).toBe(true)
    expect(at(hours, '2026-01-06T15:00')).toBe(false)
    expect(at(hours, '2026-01-06T17:00')).toBe(true)
  })

  it('keeps a span open over midnight, over the end of the week too', () => {
    const hours = { ...none, weekly: [row('FRIDAY', '20:00', '26:00'), row('SUNDAY', '22:00', '30:30')] }
    expect(at(hours, '2026-01-10T01:59')).toBe(true)
    expect(at(hours, '2026-01-10T02:00')).toBe(false)
    expect(at(hours, '2026-01-12T06:29')).toBe(true)
    expect(at(hours, '2026-01-05T06:29')).toBe(true)
    expect(at(hours, '2026-01-12T06:30')).toBe(false)
  })

  it('is always open when always, but for a closed date', () => {
    const hours = { ...none, always: true, exceptions: [closedOn('2026-01-06')] }
    expect(at(hours, '2026-01-05T23:59')).toBe(true)
    expect(at(hours, '2026-01-06T00:00')).toBe(false)
    expect(at(hours, '2026-01-07T00:00')).toBe(true)
  })

  it('replaces a date by its exception, not what still runs from the evening before', () => {
    const weekly = [row('MONDAY', '20:00', '27:00'), row('TUESDAY', '20:00', '27:00')]
    const hours = { ...none, weekly, exceptions: [closedOn('2026-01-06')] }
    expect(at(hours, '2026-01-06T02:59')).toBe(true)
    expect(at(hours, '2026-01-06T03:00')).toBe(false)
    expect(at(hours, '2026-01-06T21:00')).toBe(false)
    expect(at(hours, '2026-01-07T01:00')).toBe(false)
    expect(at(hours, '2026-01-13T21:00')).toBe(true)
  })

  it('runs an exception over midnight into the next day', () => {
    const hours = {
      ...none,
      weekly: [row('FRIDAY', '10:00', '12:00')],
      exceptions: [openOn('2026-01-01', '20:00', '29:00')],
    }
    expect(at(hours, '2026-01-02T04:59')).toBe(true)
    expect(at(hours, '2026-01-02T05:00')).toBe(false)
    expect(at(hours, '2026-01-02T11:00')).toBe(true)
  })

  it('knows nothing without hours, and of an unread text only what dates say', () => {
    const unread = { ...none, text: 'by appointment', unread: ['by appointment — not understood'] }
    expect(at(null, '2026-01-05T12:00')).toBeNull()
    expect(at(unread, '2026-01-05T12:00')).toBeNull()
    const dated = { ...unread, exceptions: [closedOn('2026-01-05'), openOn('2026-01-07', '20:00', '26:00')] }
    expect(at(dated, '2026-01-05T12:00')).toBe(false)
    expect(at(dated, '2026-01-06T12:00')).toBeNull()
    expect(at(dated, '2026-01-08T01:00')).toBe(true)
    expect(at(dated, '2026-01-08T02:00')).toBeNull()
  })

  it('is closed for good when nothing stands there and nothing is unread', () => {
    expect(at(none, '2026-01-05T12:00')).toBe(false)
  })
})

describe('isOpenAt where the clock changes', () => {
  const nights = { ...none, weekly: [row('SATURDAY', '22:00', '26:30'), row('SUNDAY', '02:15', '02:45')] }
  const open = (utc: string, place = zone) => isOpenAt(nights, place, new Date(utc))

  it('skips the hour that does not exist in spring', () => {
    // Berlin, 29 March 2026: 01:59 is followed by 03:00, so the night that ends at 02:30 ends with the gap.
    expect(open('2026-03-29T00:59:00Z')).toBe(true)
    expect(open('2026-03-29T01:00:00Z')).toBe(false)
  })

  it('is open in both copies of the hour that comes twice in autumn', () => {
    // Berlin, 25 October 2026: 02:00 to 03:00 comes twice.
    expect(open('2026-10-25T00:20:00Z')).toBe(true)
    expect(open('2026-10-25T00:50:00Z')).toBe(false)
    expect(open('2026-10-25T01:20:00Z')).toBe(true)
    expect(open('2026-10-25T01:50:00Z')).toBe(false)
  })

  it('goes by the wall of the place on the evening of the change as on any other', () => {
    const evenings = { ...none, weekly: [row('SUNDAY', '18:00', '25:00')] }
    for (const [place, utc] of [
      ['Europe/Berlin', '2026-03-29T16:00:00Z'],
      ['America/New_York', '2026-03-08T22:00:00Z'],
      ['Australia/Lord_Howe', '2026-04-05T07:30:00Z'],
      ['Pacific/Chatham', '2026-04-05T05:15:00Z'],
    ] as const) {
      expect(isOpenAt(evenings, place, new Date(utc)), place).toBe(true)
      expect(isOpenAt(evenings, place, new Date(Date.parse(utc) - 1)), place).toBe(false)
      expect(isOpenAt(evenings, place, new Date(Date.parse(utc) + 7 * 3600_000 - 1)), place).toBe(true)
      expect(isOpenAt(evenings, place, new Date(Date.parse(utc) + 7 * 3600_000)), place).toBe(false)
    }
  })
})
