export const words = {
  listing: {
    categories: {
      label: 'Categories',
      main: 'Main',
      makeMain: 'Make main',
      makeMainOf: 'Make {{name}} the main category',
      remove: 'Remove {{name}}',
      another: 'Add another category',
      text: 'Where visitors find it. Several are possible.',
      most: 'A listing has at most {{count}} categories.',
    },
    phones: {
      label: 'Further phones',
      add: 'Add a phone',
      remove: 'Remove phone {{at}}',
      what: 'What phone {{at}} is for',
      number: 'Number of phone {{at}}',
      example: 'Reservations',
    },
    reach: {
      title: 'Links and area',
      text: 'Where else the business is to be found, and where it comes to.',
    },
    social: {
      label: 'Pages on social networks',
    },
    areas: {
      label: 'Service area',
      text: 'Where it comes to or delivers to. Names are found by the search.',
      add: 'Add an area',
      remove: 'Remove area {{at}}',
      kind: 'Kind of area {{at}}',
      radius: 'Radius of area {{at}} in kilometres',
      name: 'Name of area {{at}}',
      kinds: {
        RADIUS: 'Around the place',
        PLACE: 'Town or district',
        POSTAL_CODE: 'Postal code',
      },
    },
    holidays: {
      label: 'Closed on public holidays',
      text: 'Of its country and region. A single date above counts more.',
      noCountry: 'Choose a country under Place first: holidays are the country’s.',
      next: 'Next public holidays',
    },
    languages: {
      title: 'Other languages',
      text: 'What is left empty is shown as it is above.',
      language: 'Language',
      add: 'Add a language',
      remove: 'Remove {{language}}',
    },
    ways: {
      handIn: 'Hand in',
      handedIn: '{{name}} waits for staff now.',
      review: 'Put under review',
      reviewed: '{{name}} is under review, and hidden until that is decided.',
    },
  },
}
