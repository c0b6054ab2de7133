import type { Theme } from '../../theme.js'

export const stay: Theme = {
  key: 'stay',
  name: 'Places to stay',
  slug: 'places-to-stay',
  zones: ['front', 'hill', 'centre'],
  children: [
    { key: 'hotels', name: 'Hotels & inns', slug: 'hotels', one: 'a hotel', seen: 'fresh towels, keys and flowers' },
    {
      key: 'guesthouses',
      name: 'Guest houses & B&Bs',
      slug: 'guest-houses',
      one: 'a guest house',
      seen: 'breakfast things and flowers on the sill',
    },
    {
      key: 'cottages',
      name: 'Holiday cottages',
      slug: 'holiday-cottages',
      one: 'a holiday cottage',
      seen: 'keys, tulips in a jug and a storm lamp',
    },
    {
      key: 'camping',
      name: 'Camping & glamping',
      slug: 'camping',
      one: 'a campsite',
      seen: 'a tent, a lamp and a pair of boots',
      zones: ['edge'],
    },
  ],
  manuscript: `
The Trinity Hotel | hotels | always | sea view, restaurant, weddings
Built for the railway's grand days and lately put right: forty rooms, a staircase made for entrances, and kippers at
breakfast. Ask for the corner rooms on the third floor.

The Old Custom House | hotels | always | boutique, dogs welcome, bar
Where duty was paid, wine is now poured. Nine rooms with panelled walls and deep baths, plus a long bar in what used to
be the counting hall.

Beacon Heights Hotel | hotels | always | spa, parking, conference rooms
Up on the hill with a pool, a car park and the whole bay laid out underneath. Good for families, better for people who
like a view with their swim.

The Shipwright's Rest | hotels | always | inn, pub rooms, walkers
Five plain rooms over a pub that keeps its music down after eleven. Drying room for boots, packed lunches from the
kitchen, and a landlady who knows the cliff path by heart.

Number Seven Upper Terrace | guesthouses | always | adults only, breakfast, garden
A tall Regency house kept by two retired stage designers, which explains the bathrooms. Breakfast is at one long table
and tends to run on.

Sandpiper Guest House | guesthouses | always | families, cots, near the beach
Buckets in the hall, high chairs in the breakfast room and no sighing at sandy feet. Three family rooms at the back
hear nothing but the sea.

Mrs Abernathy's | guesthouses | always | single rooms, home cooking, quiet
Two single rooms and a double, all with good reading lamps. Porridge from six for anyone catching the early boat;
supper by arrangement and always worth arranging.

The Lookout B&B | guesthouses | always | sea view, vegan breakfast, cyclists
The top room was the coastguard's and keeps his telescope. Bicycles sleep in the dry, and the breakfast is
entirely without meat and entirely without apology.

Windmill Lane House | guesthouses | always | accessible, ground floor, parking
A level threshold, a wet room and a host who used to be a district nurse. The garden room opens straight on to the
lawn.

Fisher Row Cottages | cottages | office | self-catering, wood stove, harbour
Six net-makers' cottages in a line, each sleeping four at a squeeze and three in comfort. Stoves are laid and lit before
you arrive in winter.

Gull Cottage | cottages | office | couples, sea view, short breaks
One up, one down and a bench outside from which you can count lobster pots. No television, by design.

Chalkpit Barns | cottages | office | groups, hot tub, dogs welcome
Three flint barns round a yard, for parties of up to eighteen. The long table seats everyone at once, and the
farm leaves eggs at the gate.

The Signalman's House | cottages | office | railway, families, garden
Beside a line where a train passes twice an hour and children wave to it. Bunk beds, a swing, and the old lever frame
in the kitchen.

Lighthouse Keeper's Flat | cottages | office | unique stay, views, spiral stair
Reached by ninety-one steps, so travel light. Curved walls, a curved bath and, after dark, a beam that passes overhead like
a slow thought.

Pell Bay Holiday Homes | cottages | office | agency, last minute, linen
Sixty houses from the Parade to Marram Green, all visited by a human being from the office before each arrival. They
answer the telephone on Sundays.

Marram Meadow Campsite | camping | seasonal | tents, campfires, showers
Flat pitches behind the dunes, hot showers and fires allowed in the pits provided. Quiet after half past ten, which
the owners enforce with hot chocolate.

Nether Pell Glamping | camping | seasonal | bell tents, hot tub, couples
Eight bell tents in an orchard, with real beds and lanterns already lit. Apples are free in September; owls are free
all year.

Clifftop Caravan Park | camping | seasonal | caravans, playground, shop
A short walk down to the sand and a longer one back up. Touring pitches, a handful of statics and a shop that
sells tent pegs at midnight.

The Shepherd's Huts at Hale Farm | camping | always | huts, farm stay, stargazing
Four huts on iron wheels, a mile from the nearest street lamp. The farmer lends a telescope and will point out
Saturn if it is about.

Withy Bank Woods | camping | seasonal | woodland, wild camping, bushcraft
Hammocks and small tents only, spread among ash and hazel. Learn to light a fire without matches on Saturday morning.
`,
  closings: [
    'Check-in is from three, earlier if the room is ready.',
    'Two nights at weekends between May and September.',
    'Linen and towels are included.',
    'There is a charger for electric cars at the gate.',
    'Cots and travel beds cost nothing extra.',
    'Trains are met if you say when.',
    'Breakfast is served until ten, eleven on Sundays.',
    'Cancellations up to a week before are refunded in full.',
  ],
  praise: [
    'Slept with the window open and the sea did the rest.',
    'hotels guesthouses: Spotless, and a hot water bottle in the bed.',
    'hotels guesthouses: Breakfast kept us going until supper.',
    'They stored our bicycles and oiled a chain without being asked.',
    'Exactly like the photographs, which never happens.',
    'Our third stay and already booked the fourth.',
    'Quiet, warm and five minutes from everything.',
    'The host drew us a map of the good walks.',
    'cottages: Perfect for three generations under one roof.',
    'cottages: Lit the stove before we arrived.',
    'camping: Showers as hot as at home, in a field.',
    'hotels guesthouses cottages: Proper blackout curtains, thank you.',
    'The children cried when we left.',
    'hotels guesthouses: Thoughtful about my mother’s wheelchair.',
  ],
  grumbles: [
    'hotels guesthouses cottages: Gulls on the roof from four in the morning.',
    'Parking is a long way off with luggage.',
    'hotels guesthouses: The room was smaller than it looked.',
    'hotels guesthouses cottages: Wi-fi did not reach upstairs.',
  ],
  praiseTags: ['spotless', 'sea view', 'great breakfast', 'quiet', 'comfortable beds', 'welcoming'],
}
