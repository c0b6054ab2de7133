import type { Theme } from '../../theme.js'

export const arts: Theme = {
  key: 'arts',
  name: 'Arts & culture',
  slug: 'arts-and-culture',
  zones: ['centre', 'front', 'hill'],
  children: [
    { key: 'galleries', name: 'Galleries', slug: 'galleries', one: 'a gallery', seen: 'paintings under small lamps' },
    { key: 'makers', name: 'Potters & makers', slug: 'makers', one: 'a pottery', seen: 'pots drying beside the wheel' },
    {
      key: 'stages',
      name: 'Music & theatre',
      slug: 'music-and-theatre',
      one: 'a playhouse',
      seen: 'instruments waiting for the evening',
    },
    {
      key: 'museums',
      name: 'Museums & heritage',
      slug: 'museums',
      one: 'a museum',
      seen: 'ship models and things from the sea',
    },
  ],
  manuscript: `
The Net Loft Gallery | galleries | museum | contemporary, sculpture, free entry
Seven shows a year under a roof that still smells of tar. Admission is free, the light is northern, and the cat belongs to
nobody in particular.

Harriet Vane Prints | galleries | shop | printmaking, framing, commissions
Etchings of estuaries and wading birds, made on a press that takes up half the shop. Watch on Mondays, when she inks
up and prefers company.

Lowtide Editions | galleries | shop | photography, limited prints, online
Large photographs of small things: wrack, rope, rust. Prints come numbered and with a note of the tide at which each was
taken.

Gallery Twenty-One | galleries | museum | painting, emerging artists, evening openings
Painters under thirty on the ground floor, painters over eighty on the first, and lively discussion on the stairs.
Openings are every second Friday.

St Orrin's Art Rooms | galleries | sevenDays | art materials, classes, life drawing
Pigments in drawers, easels to hire and life drawing on Thursday evenings with the heating turned up. All levels, no
judgement.

Pell Pottery | makers | shop | stoneware, workshops, seconds
Tableware in the colours of wet sand and weather. A basket of seconds by the door empties fast; the wheel-throwing
course fills even faster.

Ember & Ash Glass | makers | museum | glassblowing, demonstrations, gifts
Stand behind the rail and feel the furnace on your face while a float, a bowl or a lampshade is pulled out of it. Pieces
cool overnight and can be posted.

Tom Carrow, Boatbuilder's Chairs | makers | trade | furniture, commissions, green wood
Chairs steamed and bent like ribs of a dinghy. Each takes a fortnight and is signed under the seat where only you will
look.

The Weaving Shed | makers | market | tapestry, natural dyes, courses
Eleven looms and a dye garden of woad, weld and madder. Visitors are handed a shuttle within minutes, so allow an
hour.

Isla Brandt Silver | makers | shop | jewellery, rings, repairs
Silver cast in cuttlefish bone, leaving a grain like rippled sand. Wedding rings are made with both of you at the bench
if you wish.

The Pavilion Theatre | stages | late | drama, comedy, matinees
Three hundred red seats and an unreliable trapdoor. Touring companies midweek, the town's own players at Easter, and a
pantomime with real gulls.

Capstan Folk Club | stages | late | folk, open mic, bar
Every Thursday above the chandlery: two floor spots, a guest and a raffle. Shanties are sung sitting down, otherwise the
joists complain.

Strand Picture House | stages | late | cinema, film club, subtitled screenings
One screen, an organ that rises from the floor and ice cream in the interval. Subtitled and quiet showings each week;
the programme hangs on the railings.

Bright Brass Music Rooms | stages | salon | instruments, lessons, repairs
Cornets, ukuleles and second-hand pianos, all in tune on the day you collect them. The town band rehearses upstairs, so
mind the tuba.

Harbour Voices Studio | stages | gym | choir, recording, rehearsal space
Two rehearsal rooms and a small recording booth lined with old sailcloth. The Monday choir takes anybody who can
hum.

Pellhaven Lifeboat Museum | museums | museum | history, families, volunteers
A 1911 pulling boat you may climb into, the service boards back to the first rescue, and volunteers who were on some of
the later ones. Donations keep it open.

The Time Ball Tower | museums | museum | maritime, views, guided tours
At one o'clock the ball drops, as it has since 1855, and ships set clocks that no longer need setting. Sixty-four steps
to the best view in town.

Ropewalk Heritage Centre | museums | museum | industry, workshops, café
Four hundred yards of floor on which men walked backwards all their lives. Twist your own length of rope and take it
home.

The Fossil Cabinet | museums | market | fossils, guided walks, families
A retired schoolmaster's collection in a front parlour: ammonites, sharks' teeth, a plesiosaur's paddle. He leads
shore walks at low water, hammer provided.

Smugglers' Cellars | museums | sevenDays | attraction, tours, families
Tunnels under Market Hill with barrels, wax figures and one very good echo. The story is two parts true, and the
guide will tell you which two.
`,
  closings: [
    'Under-sixteens go free with an adult.',
    'Talks begin at half past seven and the bar before that.',
    'A lift reaches every floor but the tower.',
    'Members hear of new work a day before anyone else.',
    'Photographs are welcome without flash.',
    'Schools should write ahead for a quiet morning.',
    'Commissions usually take six to eight weeks.',
    'The programme is pinned up outside each month.',
  ],
  praise: [
    'Stayed two hours longer than we had planned.',
    'museums: The volunteers tell the stories as if they had rowed the boat themselves.',
    'galleries: My first print, and she framed it while I waited.',
    'makers galleries: A patient teacher: I made a bowl that actually stands.',
    'stages: Front row seats, proper interval ices, wonderful evening.',
    'Small, serious and completely absorbing.',
    'museums stages: The children have talked about it all week.',
    'Beautiful work at prices that are not silly.',
    'makers: They made our rings with us and it was the best part of the wedding.',
    'stages: Good acoustics and a warm crowd.',
    'museums: Worth climbing every one of those steps.',
    'galleries: New things on the walls each time we come.',
    'museums galleries: Thoughtful captions, no jargon.',
    'makers: The seconds basket is dangerous.',
  ],
  grumbles: [
    'museums galleries: Half the rooms were closed when we came.',
    'stages: Freezing cold in the back rows.',
    'museums: Over in twenty minutes, hardly worth the ticket.',
    'makers galleries: Booked a course that was then cancelled.',
  ],
  praiseTags: ['inspiring', 'great for families', 'friendly volunteers', 'beautiful work', 'good value', 'hidden gem'],
}
