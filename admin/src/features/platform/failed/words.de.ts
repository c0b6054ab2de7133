export const words = {
  failing: {
    title: 'Fehlgeschlagene Zahlungen',
    show: 'Welche',
    open: 'Wird noch eingezogen',
    every: 'Auch aufgegebene',
    none: 'Niemand schuldet etwas',
    noneText:
      'Eine Zahlung, die fehlschlägt, steht hier, bis sie kommt: wessen sie ist, wie oft sie verlangt wurde und wann der Tarif verloren geht.',
    noMatch: 'Keine fehlgeschlagene Zahlung passt',
    amount: 'Betrag',
    since: 'Fehlt seit',
    step: 'Letzte Mail',
    told: 'Mail von Tag {{day}}',
    lost: 'Tarif verloren',
    forgiven: 'Aufgegeben',
    card: 'Karte',
    tries_one: 'Einmal versucht',
    tries_other: '{{shown}}-mal versucht',
    next: 'Nächster Versuch am {{on}}',
    noNext: 'Kein weiterer Versuch',
    lapses: 'Tarif verloren am {{on}}',
  },
} as const
