const DAY = 86_400_000

/** The next day with that month and day of the month, from today on, as YYYY-MM-DD. */
export function nextDate(now: Date, month: number, day: number): string {
  const year = now.getUTCFullYear()
  const thisYear = isoDate(new Date(Date.UTC(year, month - 1, day)))
  return thisYear >= isoDate(now) ? thisYear : isoDate(new Date(Date.UTC(year + 1, month - 1, day)))
}

/** The next last Monday (or other `weekday`, 0 = Sunday) of a month. */
export function nextLast(now: Date, month: number, weekday: number): string {
  const inYear = (year: number) => {
    const last = new Date(Date.UTC(year, month, 0))
    return isoDate(new Date(last.getTime() - ((last.getUTCDay() - weekday + 7) % 7) * DAY))
  }
  const thisYear = inYear(now.getUTCFullYear())
  return thisYear >= isoDate(now) ? thisYear : inYear(now.getUTCFullYear() + 1)
}

export interface LunarYear {
  ramadan: string[]
  eidAlFitr: string[]
  eidAlAdha: string[]
}

// The table that the printed calendars of the region follow; a sighting may move a day, as everybody there knows.
const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** The coming Ramadan (or what is left of the running one) and the coming feasts, over the next thirteen months. */
export function lunarYear(now: Date): LunarYear {
  const found: LunarYear = { ramadan: [], eidAlFitr: [], eidAlAdha: [] }
  for (let ahead = 0; ahead < 400; ahead += 1) {
    const date = new Date(now.getTime() + ahead * DAY)
    const [month, day] = hijriOf(date)
    if (month === 9) addRun(found.ramadan, date)
    if (month === 10 && day <= 3) addRun(found.eidAlFitr, date)
    if (month === 12 && day >= 10 && day <= 13) addRun(found.eidAlAdha, date)
  }
  return found
}

function hijriOf(date: Date): [month: number, day: number] {
  const parts = hijri.formatToParts(date)
  const read = (kind: string) => Number(parts.find(({ type }) => type === kind)?.value)
  return [read('month'), read('day')]
}

/** Only days in a row: the lunar year is shorter than the search, so the same feast could turn up twice. */
function addRun(run: string[], date: Date): void {
  const before = run.at(-1)
  if (before === undefined || before === isoDate(new Date(date.getTime() - DAY))) run.push(isoDate(date))
}

export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}
