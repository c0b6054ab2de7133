export const words = {
  media: {
    pictures: 'Pictures',
    picturesText: 'The first one is the listing’s face. Describe each for those who cannot see it.',
    add: 'Choose pictures',
    addText: 'or drop them here',
    alt: 'Description of {{place}}',
    altHint: 'What is to be seen?',
    cover: 'Cover',
    place: 'picture {{at}} of {{count}}',
    grip: 'Drag {{place}}',
    earlier: 'Move earlier',
    later: 'Move later',
    remove: 'Remove',
    notPicture: 'Not a picture this can use: {{name}}. Use JPEG, PNG, WebP, AVIF or GIF.',
    sending: 'Uploads',
    stop: 'Stop {{name}}',
  },
}
