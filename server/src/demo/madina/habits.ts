import type { HoursException } from '../../modules/hours/hours.js'
import { lunarYear, nextDate } from '../calendar.js'
import { type Habits, only, shut } from '../opening.js'

/** How the city opens and shuts: Friday is the day of rest, evenings are long, Ramadan turns the day round. */
export function madinaHabits(now: Date): Habits {
  const { ramadan, eidAlFitr, eidAlAdha } = lunarYear(now)
  const feasts = (days: number): HoursException[] => [
    ...eidAlFitr.slice(0, days).map((date) => shut(date, 'عطلة عيد الفطر')),
    ...eidAlAdha.slice(0, days).map((date) => shut(date, 'عطلة عيد الأضحى')),
  ]
  const fasting = (ranges: readonly string[]): HoursException[] =>
    ramadan.map((date) => only(date, ranges, 'دوام شهر رمضان المبارك'))
  const national = [shut(nextDate(now, 5, 25), 'عطلة عيد الاستقلال'), shut(nextDate(now, 5, 1), 'عطلة عيد العمال')]
  const keep =
    (...lists: HoursException[][]) =>
    () =>
      onePerDate(lists.flat())

  return {
    shop: {
      weeks: [
        'Sa-Th 10:00-21:30; Fr 16:00-21:30',
        'Sa-Th 10:00-14:00 16:00-22:00',
        'Sa-We 09:30-21:00; Th 09:30-23:00; Fr 17:00-22:00',
      ],
      drift: 1,
      holidays: keep(fasting(['11:00-17:00', '20:30-23:30']), feasts(2)),
    },
    sevenDays: {
      weeks: [
        'Sa-Su 08:00-23:00; Mo-Th 08:00-23:00; Fr 14:00-23:00',
        'Mo-Th 07:30-24:00; Fr 13:30-24:00; Sa-Su 07:30-24:00',
      ],
      holidays: keep(fasting(['10:00-18:30', '20:30-25:00']), feasts(1)),
    },
    cafe: {
      weeks: ['Mo-Su 09:00-25:00', 'Sa-We 08:00-24:00; Th-Fr 08:00-26:00', 'Sa-Th 08:30-23:30; Fr 13:00-24:00'],
      holidays: keep(fasting(['20:00-27:00'])),
    },
    bakery: {
      weeks: ['Mo-Su 06:00-22:00', 'Sa-Th 05:30-21:00; Fr 05:30-11:30 16:00-21:00'],
      drift: 1,
      holidays: keep(fasting(['14:00-27:00']), feasts(1)),
    },
    pub: { weeks: ['Mo-Su 10:00-25:00'], holidays: keep([]) },
    late: {
      weeks: ['Mo-Su 17:00-27:00', 'Sa-We 18:00-26:00; Th-Fr 18:00-28:00'],
      holidays: keep(fasting(['20:30-28:00'])),
    },
    restaurant: {
      weeks: [
        'Mo-Su 12:00-24:00',
        'Sa-Th 12:30-23:30; Fr 13:30-24:00',
        'Sa-We 12:00-16:00 18:30-23:30; Th-Fr 13:00-25:00',
      ],
      drift: 1,
      holidays: keep(fasting(['18:00-26:00']), feasts(1)),
    },
    takeaway: {
      weeks: ['Sa-Th 06:00-16:00; Fr 06:00-11:30', 'Mo-Su 06:30-23:00'],
      holidays: keep(fasting(['20:30-28:00']), feasts(2)),
    },
    seasonal: { weeks: ['Mo-Th 09:00-18:00; Sa-Su 09:00-18:00', 'Th-Sa 08:00-20:00'], holidays: keep(feasts(1)) },
    office: {
      weeks: ['Su-Th 09:00-17:00', 'Su-Th 08:30-16:30; Sa 10:00-14:00', 'Su-Th 09:00-14:00 16:00-19:00'],
      drift: 1,
      holidays: keep(fasting(['10:00-15:00']), feasts(3), national),
    },
    surgery: {
      weeks: ['Sa-We 10:00-14:00 16:00-20:00; Th 10:00-14:00', 'Sa-Th 09:00-17:00', 'Su-Th 12:00-20:00'],
      holidays: keep(fasting(['11:00-15:30', '20:30-22:30']), feasts(3)),
    },
    pharmacy: {
      weeks: ['Sa-Th 08:30-24:00; Fr 15:00-24:00', 'Mo-Su 08:00-25:00'],
      holidays: keep(fasting(['10:00-18:00', '20:00-26:00'])),
    },
    salon: {
      weeks: [
        'Sa-Th 10:00-20:00',
        'Tu-Su 11:00-21:00; Mo 14:00-20:00',
        'Sa-We 10:00-21:00; Th 10:00-23:00; Fr 14:00-22:00',
      ],
      drift: 1,
      holidays: keep(fasting(['12:00-17:30', '20:30-24:00']), feasts(1)),
    },
    trade: {
      weeks: ['Sa-Th 08:00-18:00', 'Sa-Th 08:30-13:00 15:00-19:00'],
      drift: 1,
      holidays: keep(fasting(['09:00-15:30']), feasts(3), national),
    },
    garage: {
      weeks: ['Sa-Th 08:30-18:30', 'Sa-We 08:00-19:00; Th 08:00-15:00'],
      drift: 1,
      holidays: keep(fasting(['09:00-16:00']), feasts(3)),
    },
    gym: {
      weeks: ['Sa-Th 06:00-23:00; Fr 15:00-22:00', 'Mo-Su 07:00-23:00'],
      holidays: keep(fasting(['15:00-18:30', '20:30-26:00']), feasts(1)),
    },
    nursery: {
      weeks: ['Su-Th 07:00-15:30', 'Su-Th 07:30-16:30'],
      holidays: keep(fasting(['08:30-14:00']), feasts(3), national),
    },
    museum: {
      weeks: ['Sa-Th 10:00-18:00', 'We-Mo 10:00-17:00', 'Sa-We 09:30-16:30; Th 09:30-21:00'],
      holidays: keep(fasting(['10:00-15:00']), feasts(2)),
    },
    market: {
      weeks: ['Th 16:00-23:00; Fr 16:00-23:00', 'Fr 10:00-20:00; Sa 10:00-20:00'],
      holidays: keep(fasting(['20:30-25:00'])),
    },
  }
}

/** The last word on a date wins: a feast that falls on a holiday is one entry. */
function onePerDate(list: HoursException[]): HoursException[] {
  const byDate = new Map(list.map((entry) => [entry.date, entry]))
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date))
}
