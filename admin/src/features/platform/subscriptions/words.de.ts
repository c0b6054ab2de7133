export const words = {
  paying: {
    title: 'Abos',
    all: 'Alle Abos',
    search: 'Mandanten suchen',
    none: 'Noch zahlt niemand',
    noneText: 'Wer einen Tarif kauft, erscheint hier: was er zahlt und wann.',
    noMatch: 'Kein Abo passt',
    next: 'Was als Nächstes kommt',
    since: 'Seit',
    endedOn: 'Beendet am {{on}}',
    missingSince: 'Zahlung fehlt seit {{on}}',
    endsOn: 'Endet am {{on}}',
    trialTo: 'Kostenlos bis {{on}}',
    pausedTo: 'Pausiert seit {{on}}, bis {{until}}',
    pausedSince: 'Pausiert seit {{on}}',
    paysOn: 'Zahlt am {{on}}',
  },
} as const
