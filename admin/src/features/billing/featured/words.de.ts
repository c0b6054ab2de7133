export const words = {
  featured: {
    title: 'Hervorgehobene Einträge',
    now: 'Jetzt hervorgehoben',
    nowText:
      'Sie stehen vor anderen, die ebenso gut zu einer Suche passen. Hat einer zwei Gründe, gilt der, der später endet.',
    none: 'Nichts ist hervorgehoben',
    noneText:
      'Ein bezahlter Tarif enthält Plätze für hervorgehobene Einträge; außerdem lässt sich jeder für einige Tage kaufen.',
    whyOf: 'Warum',
    why: {
      PLAN: 'Tarif: vollständigste',
      CHOSEN: 'Tarif: gewählt',
      PURCHASE: 'Gekauft',
      STAFF: 'Von Ihrem Team',
    },
    until: 'Bis',
    untilDay: 'bis {{on}}',
    ofPlan: 'Plätze Ihres Tarifs',
    places_one:
      '{{plan}} enthält {{shown}} Platz, bis zum Ende des bezahlten Zeitraums; jede Zahlung verlängert ihn. Wählen Sie, wer ihn bekommt.',
    places_other:
      '{{plan}} enthält {{shown}} Plätze, bis zum Ende des bezahlten Zeitraums; jede Zahlung verlängert sie. Was Sie nicht wählen, bekommen die vollständigsten Einträge.',
    noPlaces: '{{plan}} enthält keinen Platz für einen hervorgehobenen Eintrag.',
    byHand:
      '{{plan}} ist mit Ihnen vereinbart und wird nicht hier bezahlt, darum besetzt er keine Plätze von selbst. Ihr Team hebt Einträge von Hand hervor, jeden auf seiner Seite, so viele der Tarif umfasst.',
    byCompleteness: 'Nichts ist gewählt: Die vollständigsten Einträge sind hervorgehoben.',
    choose: 'Eintrag wählen',
    buy: 'Eintrag hervorheben',
    buyText:
      'Einmal bezahlt, endet von selbst. Der Eintrag ist hervorgehoben, sobald die Zahlung bestätigt ist; nochmals gekauft, hält es länger.',
    which: 'Eintrag',
    howLong: 'Wie lange',
    days_one: '{{count}} Tag, {{price}}',
    days_other: '{{count}} Tage, {{price}}',
    pay: '{{amount}} zahlen',
    bought: 'Der Eintrag ist jetzt hervorgehoben.',
    confirming: {
      soon: 'Ihre Zahlung wird bestätigt. Sobald das geschehen ist, ist der Eintrag hervorgehoben.',
      late: 'Die Bestätigung dauert länger als üblich. Nichts geht verloren: Der Eintrag ist hervorgehoben, sobald sie da ist, und Sie können diese Seite verlassen.',
    },
    testMode: 'Das sind die Einträge des Live-Modus. Wechseln Sie in den Live-Modus, um sie zu ändern.',
    link: 'Hervorgehobene Einträge',
    chooseLink: 'Auswählen',
    buyOne: 'Tage kaufen',
    whyLink: 'Warum und bis wann',
  },
} as const
