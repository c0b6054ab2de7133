export const words = {
  listing: {
    categories: {
      label: 'Kategorien',
      main: 'Hauptkategorie',
      makeMain: 'Zur Hauptkategorie',
      makeMainOf: '{{name}} zur Hauptkategorie machen',
      remove: '{{name}} entfernen',
      another: 'Weitere Kategorie',
      text: 'Wo man den Eintrag findet. Mehrere sind möglich.',
      most: 'Ein Eintrag hat höchstens {{count}} Kategorien.',
    },
    phones: {
      label: 'Weitere Telefonnummern',
      add: 'Telefonnummer hinzufügen',
      remove: 'Telefonnummer {{at}} entfernen',
      what: 'Wofür Telefonnummer {{at}} ist',
      number: 'Telefonnummer {{at}}',
      example: 'Reservierung',
    },
    reach: {
      title: 'Links und Einzugsgebiet',
      text: 'Wo der Betrieb sonst zu finden ist, und wohin er kommt.',
    },
    social: {
      label: 'Seiten in sozialen Netzwerken',
    },
    areas: {
      label: 'Einzugsgebiet',
      text: 'Wohin er kommt oder liefert. Namen findet die Suche.',
      add: 'Gebiet hinzufügen',
      remove: 'Gebiet {{at}} entfernen',
      kind: 'Art von Gebiet {{at}}',
      radius: 'Umkreis von Gebiet {{at}} in Kilometern',
      name: 'Name von Gebiet {{at}}',
      kinds: {
        RADIUS: 'Umkreis',
        PLACE: 'Ort oder Viertel',
        POSTAL_CODE: 'Postleitzahl',
      },
    },
    holidays: {
      label: 'An Feiertagen geschlossen',
      text: 'An denen des Landes und der Region. Ein einzelnes Datum oben gilt mehr.',
      noCountry: 'Wählen Sie zuerst unter „Ort“ ein Land: Feiertage sind die des Landes.',
      next: 'Nächste Feiertage',
    },
    languages: {
      title: 'Weitere Sprachen',
      text: 'Was leer bleibt, wird wie oben gezeigt.',
      language: 'Sprache',
      add: 'Sprache hinzufügen',
      remove: '{{language}} entfernen',
    },
    ways: {
      handIn: 'Zur Freigabe geben',
      handedIn: '{{name}} wartet jetzt auf die Freigabe.',
      review: 'Zur Prüfung geben',
      reviewed: '{{name}} wird geprüft und ist bis zur Entscheidung verborgen.',
    },
  },
}
