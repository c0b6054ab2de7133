export const words = {
  media: {
    pictures: 'Bilder',
    picturesText: 'Das erste ist das Gesicht des Eintrags. Beschreiben Sie jedes für alle, die es nicht sehen können.',
    add: 'Bilder wählen',
    addText: 'oder hier ablegen',
    alt: 'Beschreibung von {{place}}',
    altHint: 'Was ist zu sehen?',
    cover: 'Titelbild',
    place: 'Bild {{at}} von {{count}}',
    grip: '{{place}} ziehen',
    earlier: 'Nach vorn',
    later: 'Nach hinten',
    remove: 'Entfernen',
    notPicture: 'Dieses Bild lässt sich nicht verwenden: {{name}}. Verwenden Sie JPEG, PNG, WebP, AVIF oder GIF.',
    sending: 'Uploads',
    stop: '{{name}} anhalten',
  },
}
