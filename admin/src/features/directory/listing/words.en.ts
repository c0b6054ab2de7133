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
    ways: {
      handIn: 'Hand in',
      handedIn: '{{name}} waits for staff now.',
      review: 'Put under review',
      reviewed: '{{name}} is under review, and hidden until that is decided.',
    },
  },
}
