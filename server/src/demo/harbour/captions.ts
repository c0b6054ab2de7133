import type { Captions } from '../captions.js'

export const harbourCaptions: Captions = {
  hours: {
    morning: 'in early light',
    noon: 'on a bright day',
    golden: 'in evening sun',
    dusk: 'at dusk',
    night: 'after dark, lamps lit',
    silver: 'under a silver sky',
  },
  front: (one, hour) => `${capital(one)} seen from across the street ${hour}`,
  table: (seen, hour) => `${capital(seen)}, close up, ${hour}`,
  room: (place, one) => `${place} of ${one}`,
  view: (view, hour) => `${view} ${hour}`,
  rooms: {
    cafe: 'The counter and small tables',
    bar: 'The long bar and its stools',
    dining: 'The dining room, laid for guests,',
    shop: 'Full shelves and the till',
    salon: 'Round mirrors and soft chairs',
    clinic: 'The treatment room',
    studio: 'The wide floor',
    workshop: 'The workbench under a wall of tools',
    office: 'The desk, the files and a chair for visitors',
    bedroom: 'A bedroom with a view of the bay',
    garage: 'A car on the lift',
    hall: 'Pictures and plinths in the rooms',
  },
  views: {
    quay: 'Boats and painted houses along the harbour',
    beach: 'Beach huts, a parasol and sails in the bay',
    meadow: 'Tents in a meadow above the sea',
    garden: 'Flower beds and a greenhouse',
    van: 'A tradesman’s van in front of a terrace',
    taxi: 'A cab waiting at the kerb',
    pitch: 'A mown pitch, a goal and the clubhouse',
    desert: 'Red sand and rocks',
    oldtown: 'Houses climbing a hill',
    courtyard: 'A courtyard with a fountain',
    cottage: 'A cottage behind a white fence',
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
