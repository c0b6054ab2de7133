import type { HoursException } from '../../modules/hours/hours.js'
import { nextDate, nextLast } from '../calendar.js'
import { type Habits, only, shut } from '../opening.js'
import type { Rng } from '../prng.js'

/** How Pellhaven opens and shuts: half-day Wednesdays, long Saturdays, Christmas, the August bank holiday, the regatta. */
export function harbourHabits(now: Date): Habits {
  const christmas = shut(nextDate(now, 12, 25), 'Christmas Day')
  const boxingDay = shut(nextDate(now, 12, 26), 'Boxing Day')
  const newYear = shut(nextDate(now, 1, 1), "New Year's Day")
  const regatta = nextDate(now, 8, 8)
  const bankHoliday = nextLast(now, 8, 1)
  const eve = nextDate(now, 12, 24)

  const nothing = () => []
  const shops = (rng: Rng): HoursException[] =>
    inOrder([
      christmas,
      boxingDay,
      newYear,
      ...(rng.chance(0.4) ? [only(eve, ['09:00-14:00'], 'Christmas Eve, closing early')] : []),
      ...(rng.chance(0.3) ? [only(bankHoliday, ['10:00-16:00'], 'August bank holiday')] : []),
    ])
  const offices = () => inOrder([christmas, boxingDay, newYear, shut(bankHoliday, 'August bank holiday')])
  const inns = (rng: Rng): HoursException[] =>
    inOrder([
      only(nextDate(now, 12, 25), ['12:00-15:00'], 'Christmas Day, drinks only'),
      only(nextDate(now, 12, 31), ['12:00-25:30'], "New Year's Eve"),
      ...(rng.chance(0.5) ? [only(regatta, ['10:00-25:00'], 'Regatta Day, open late')] : []),
    ])
  const kitchens = (rng: Rng): HoursException[] =>
    inOrder([
      christmas,
      boxingDay,
      ...(rng.chance(0.4) ? [only(regatta, ['11:30-22:30'], 'Regatta Day, no break in the afternoon')] : []),
    ])

  return {
    shop: {
      weeks: ['Mo-Sa 09:30-17:30', 'Tu-Sa 10:00-17:00', 'Mo-Tu 09:00-17:00; We 09:00-13:00; Th-Sa 09:00-17:00'],
      drift: 1,
      holidays: shops,
    },
    sevenDays: {
      weeks: [
        'Mo-Sa 09:00-18:00; Su 10:00-16:00',
        'Mo-Su 10:00-17:30',
        'Mo-Fr 08:00-18:00; Sa 08:30-18:00; Su 10:30-16:30',
      ],
      drift: 1,
      holidays: shops,
    },
    cafe: {
      weeks: ['Mo-Su 08:30-17:00', 'We-Su 09:00-16:30', 'Mo-Sa 08:00-16:30; Su 09:30-16:00', 'Th-Mo 09:00-17:00'],
      drift: 1,
      holidays: shops,
    },
    bakery: {
      weeks: ['Tu-Sa 07:00-14:30; Su 08:00-12:30', 'Mo-Sa 06:30-15:00', 'We-Su 07:30-14:00'],
      drift: 1,
      holidays: shops,
    },
    pub: {
      weeks: [
        'Mo-Th 12:00-23:00; Fr-Sa 12:00-24:00; Su 12:00-22:30',
        'Mo 16:00-23:00; Tu-Sa 11:30-23:30; Su 12:00-22:00',
      ],
      holidays: inns,
    },
    late: {
      weeks: ['We-Th 17:00-24:00; Fr-Sa 17:00-26:00; Su 16:00-23:00', 'Th 18:00-25:00; Fr-Sa 18:00-27:00'],
      holidays: inns,
    },
    restaurant: {
      weeks: ['We-Sa 12:00-14:30 18:00-22:00; Su 12:00-16:00', 'Tu-Sa 18:00-22:30', 'Th-Mo 12:00-14:00 17:30-21:30'],
      drift: 1,
      holidays: kitchens,
    },
    takeaway: {
      weeks: ['Tu-Sa 12:00-14:00 17:00-21:30; Su 17:00-21:00', 'Mo-Su 11:30-21:00', 'We-Mo 12:00-20:30'],
      holidays: kitchens,
    },
    seasonal: {
      weeks: ['Mo-Su 10:30-18:00', 'Sa-Su 10:00-17:00', 'Fr-Mo 11:00-18:30'],
      drift: 1,
      holidays: (rng) => (rng.chance(0.5) ? [only(regatta, ['09:00-21:00'], 'Regatta Day')] : []),
    },
    office: {
      weeks: ['Mo-Fr 09:00-17:00', 'Mo-Th 09:00-17:30; Fr 09:00-16:00', 'Mo-Fr 09:00-12:30 13:30-17:00'],
      drift: 1,
      holidays: offices,
    },
    surgery: {
      weeks: [
        'Mo-Fr 08:30-12:30 13:30-17:30',
        'Mo 08:30-19:00; Tu-Fr 08:30-17:30; Sa 09:00-12:00',
        'Tu-Fr 09:00-13:00 14:00-18:00; Sa 09:00-13:00',
      ],
      holidays: offices,
    },
    pharmacy: {
      weeks: ['Mo-Fr 08:30-18:30; Sa 09:00-17:00', 'Mo-Sa 08:00-20:00; Su 10:00-16:00'],
      holidays: () => [only(nextDate(now, 12, 25), ['11:00-13:00'], 'Christmas Day, on duty')],
    },
    salon: {
      weeks: ['Tu-We 09:00-17:00; Th-Fr 09:00-19:30; Sa 08:30-16:00', 'Mo-Sa 09:00-17:30', 'Tu-Sa 09:30-18:00'],
      drift: 1,
      holidays: shops,
    },
    trade: { weeks: ['Mo-Fr 08:00-17:00', 'Mo-Fr 07:30-16:30; Sa 08:00-12:00'], drift: 1, holidays: offices },
    garage: { weeks: ['Mo-Fr 08:00-17:30; Sa 08:30-12:30', 'Mo-Fr 08:30-18:00'], holidays: offices },
    gym: {
      weeks: ['Mo-Fr 06:00-21:30; Sa-Su 08:00-18:00', 'Mo-Th 06:30-21:00; Fr 06:30-20:00; Sa-Su 08:30-14:00'],
      holidays: shops,
    },
    nursery: { weeks: ['Mo-Fr 07:30-18:00', 'Mo-Fr 08:00-17:30'], holidays: offices },
    museum: {
      weeks: ['Tu-Su 10:00-17:00', 'We-Su 11:00-16:00', 'Th-Sa 10:30-16:30; Su 12:00-16:00'],
      drift: 1,
      holidays: shops,
    },
    market: { weeks: ['We 08:00-13:00; Sa 08:00-14:00', 'Fr 09:00-15:00; Sa 08:30-15:00'], holidays: nothing },
  }
}

function inOrder(list: HoursException[]): HoursException[] {
  return list.sort((a, b) => a.date.localeCompare(b.date))
}
