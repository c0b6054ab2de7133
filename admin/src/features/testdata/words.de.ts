export const words = {
  testData: {
    title: 'Testdaten',
    text: 'Alles, was hier ausprobiert wurde, wird verworfen, und eine kleine erfundene Stadt tritt an seine Stelle: Einträge, Kategorien, Öffnungszeiten, Bilder, Empfehlungen.',
    reset: 'Testdaten zurücksetzen',
    askTitle: 'Testdaten zurücksetzen?',
    ask: 'Alle Einträge, Kategorien, Bilder und Empfehlungen des Testmodus werden endgültig entfernt und durch Beispieldaten ersetzt. Schlüssel, Protokoll und Team bleiben. Der Livemodus wird nicht berührt.',
    waiting: 'Wartet, bis es an der Reihe ist …',
    running: 'Beispieldaten werden erstellt …',
    failed:
      'Es ist auf halbem Weg stehen geblieben. Es wird von selbst erneut versucht; Sie können auch noch einmal zurücksetzen.',
    ready_one: 'Die Beispieldaten sind da: {{count}} Eintrag.',
    ready_other: 'Die Beispieldaten sind da: {{count}} Einträge.',
    last_one: '{{count}} Beispieleintrag, erstellt',
    last_other: '{{count}} Beispieleinträge, erstellt',
  },
}
