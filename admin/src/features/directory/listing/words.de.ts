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
    ways: {
      handIn: 'Zur Freigabe geben',
      handedIn: '{{name}} wartet jetzt auf die Freigabe.',
      review: 'Zur Prüfung geben',
      reviewed: '{{name}} wird geprüft und ist bis zur Entscheidung verborgen.',
    },
  },
}
