/** Words of the format and of the dirt around it. Days count from Monday = 0, months from January = 1. */
export const dayOf: ReadonlyMap<string, number> = indexed([
  'mo mon monday mondays montag montags lundi lundis lunes lunedì lunedi segunda maandag poniedziałek måndag mandag',
  'tu tue tues tuesday tuesdays dienstag dienstags mardi mardis martes martedì martedi terça dinsdag wtorek tisdag tirsdag',
  'we wed weds wednesday wednesdays mittwoch mittwochs mercredi mercredis miércoles miercoles mercoledì mercoledi quarta woensdag środa onsdag',
  'th thu thur thurs thursday thursdays donnerstag donnerstags jeudi jeudis jueves giovedì giovedi quinta donderdag czwartek torsdag',
  'fr fri friday fridays freitag freitags vendredi vendredis viernes venerdì venerdi sexta vrijdag piątek fredag',
  'sa sat saturday saturdays samstag samstags sonnabend samedi samedis sábado sábados sabato zaterdag sobota lördag lørdag',
  'su sun sunday sundays sonntag sonntags dimanche dimanches domingo domingos domenica zondag niedziela söndag søndag',
])

/** Short forms of one language that could mean something else in another: taken, and said so. */
export const dayGuessOf: ReadonlyMap<string, number> = indexed(['', 'di die', 'mi', 'do', '', '', 'so'])

export const daysOf: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>(
  [
    {
      names: 'daily everyday täglich taeglich tägl tgl quotidien diario diariamente dagelijks',
      days: [0, 1, 2, 3, 4, 5, 6],
    },
    { names: 'weekday weekdays werktag werktags', days: [0, 1, 2, 3, 4] },
    { names: 'weekend weekends wochenende', days: [5, 6] },
  ].flatMap(({ names, days }) => words(names).map((name) => [name, days] as const)),
)

export const monthOf: ReadonlyMap<string, number> = new Map(
  [
    'jan january januar',
    'feb february februar',
    'mar march märz mär',
    'apr april',
    'may mai',
    'jun june juni',
    'jul july juli',
    'aug august',
    'sep sept september',
    'oct october okt oktober',
    'nov november',
    'dec december dez dezember',
  ].flatMap((names, at) => words(names).map((name) => [name, at + 1] as const)),
)

export const holidays = new Set(words('ph holiday holidays feiertag feiertage feiertags fériés'))
export const schoolHolidays = new Set(words('sh'))
export const openWords = new Set(words('open geöffnet ouvert abierto aperto'))
export const closedWords = new Set(
  words('off closed geschlossen zu ruhetag fermé ferme fermée cerrado chiuso fechado encerrado gesloten stängt lukket'),
)
export const unknownWords = new Set(words('unknown'))
export const untilWords = new Set(words('to till til until bis à a às alle thru through'))
export const dayRangeWords = new Set(words('to bis au à a al thru through'))
export const andWords = new Set(words('and und et y e og och en'))
export const hourWords = new Set(words('h uhr hrs hours stunden'))

/** Where there is no place to ask the sun: an equinox day. Said in `unread` each time it is used. */
export const sunOf: ReadonlyMap<string, number> = new Map([
  ['dawn', 330],
  ['sunrise', 360],
  ['sunset', 1080],
  ['dusk', 1110],
])

export const middleOf: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
])

function words(text: string): string[] {
  return text.split(' ').filter(Boolean)
}

function indexed(lines: readonly string[]): Map<string, number> {
  return new Map(lines.flatMap((line, at) => words(line).map((word) => [word, at] as const)))
}
