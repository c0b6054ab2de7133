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
  },
}
