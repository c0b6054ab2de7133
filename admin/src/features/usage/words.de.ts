export const words = {
  usage: {
    title: 'Nutzung',
    month: 'Monat',
    of: 'von {{limit}}',
    share: '{{share}} davon sind belegt',
    state: { NEAR: 'Fast voll', REACHED: 'Voll', GRACE: 'Vorübergehend darüber', OVER: 'Zu viele' },
    grace: 'Mehr wird bis {{on}} gewährt.',
    projected: 'Etwa {{shown}} am Ende des Monats',
    noProjection: 'Noch keine Prognose',
    what: 'Was gezeichnet wird',
    byDay: '{{name}} nach Tagen',
    day: 'Tag',
    noDays: 'Tag für Tag wird ab der ersten Nacht gezählt.',
    byHand: 'Gezählt wird, was von Hand gewählt ist; die übrigen Plätze füllt der Tarif von selbst.',
    seePlans: 'Tarife ansehen',
  },
} as const
