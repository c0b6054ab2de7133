import type { Theme } from '../../theme.js'

export const water: Theme = {
  key: 'water',
  name: 'On the water',
  slug: 'on-the-water',
  zones: ['front'],
  children: [
    {
      key: 'boattrips',
      name: 'Boat trips',
      slug: 'boat-trips',
      one: 'a boat company',
      seen: 'rope, a lifebuoy and a chart',
    },
    {
      key: 'sailing',
      name: 'Sailing & watersports',
      slug: 'sailing',
      one: 'a sailing school',
      seen: 'oars, rope and a lifebuoy',
    },
    {
      key: 'boatyards',
      name: 'Boatyards & chandlers',
      slug: 'boatyards',
      one: 'a chandlery',
      seen: 'rope, paint and brass for boats',
    },
    {
      key: 'angling',
      name: 'Angling & tackle',
      slug: 'angling',
      one: 'a tackle shop',
      seen: 'rods, nets and bait buckets',
    },
  ],
  manuscript: `
Kittiwake Wildlife Cruises | boattrips | seasonal | seals, puffins, families
Two hours along the chalk with a naturalist at the microphone and a flask of tea going round. Seals are near enough
certain; puffins come from April to July if they feel like it.

The Pell Ferry | boattrips | seasonal | ferry, bicycles, day trips
A blue boat with twelve seats and room for six bicycles, crossing to the spit and back whenever somebody waves. The
crossing takes nine minutes against the tide and six with it.

Seahorse Sunset Sails | boattrips | seasonal | private hire, proposals, evening
An old oyster smack under tan sails, for ten guests at most. You may haul on a rope or simply hold a glass; the skipper
has no view on the matter.

Bluewater Rib Rides | boattrips | seasonal | fast boat, groups, thrill
Thirty knots, goggles supplied, screaming optional. The long ride goes round the wind farm and back in time for chips.

Harbour Taxi & Launch | boattrips | sevenDays | water taxi, moorings, ashes at sea
Runs yachtsmen to their moorings, bridesmaids to the church steps and, with great tact, ashes out beyond the bar.
Wave from any pontoon and the green launch turns towards you.

Pellhaven Sailing School | sailing | sevenDays | lessons, dinghies, children
From never-held-a-tiller to single-handed in five mornings. Little boats for little people, patient instructors and
a safety boat that is always closer than you think.

Spindrift Surf & SUP | sailing | seasonal | paddleboards, surf lessons, hire
Boards, wetsuits and a sensible briefing about the rip. Sunrise paddles leave at six and end with porridge on the
beach.

The Rowing Shed | sailing | market | gig rowing, club, beginners
Two thirty-foot gigs, crews of every age and a waiting list for the early slot. Turn up on Saturday, be given an oar, be
shouted at kindly.

Windward Kitesurf | sailing | seasonal | kitesurfing, lessons, kit repair
Teaches on the wide sands at low water, where there is nothing to hit for a mile. Repairs bladders and lines overnight.

Coldwater Swim Club | sailing | market | open water, winter swimming, sauna
Every day of the year off the Old Slipway, followed by a barrel sauna and cake. Bring a bright hat; courage is lent out
at the door.

Treloar & Sons Boatyard | boatyards | trade | slipway, wooden boats, winter storage
Larch on oak, copper nails, and a steam box that has bent planks since the grandfather's day. Fibreglass is repaired
without comment.

Capstan Chandlery | boatyards | sevenDays | rope, paint, safety gear
Rope off the reel, antifoul in nine colours, one of everything you drop overboard. Lifejackets are serviced while you
have a bacon roll.

Northgate Marine Engines | boatyards | garage | diesel, outboards, call-out
Old diesels coaxed back to life and new outboards run in. Out of hours they will row to you with a toolbox.

Pell Sails & Covers | boatyards | trade | sailmaking, upholstery, repairs
Sails cut on a floor as big as a tennis court, plus sprayhoods, cushions and the awnings over half the shops in
town. Torn ones come back the next evening, restitched with a stripe of honest new thread.

Merrigan Yacht Brokers | boatyards | office | used boats, valuations, surveys
A dozen boats on the pontoon and plain answers about each. They would rather lose a sale than sell you the wrong keel.

Pier Tackle | angling | sevenDays | bait, rods, licences
Black lug dug that morning, rigs tied at the counter and a blackboard of what was landed and on what. Juniors get
their first float free.

Deep Line Charters | angling | seasonal | wreck fishing, groups, bass
Eight anglers, one galley and wrecks to suit the tide. Rods are aboard, and your catch is gutted on the run home.

Freshet Fly Fishing | angling | market | trout, tuition, river permits
Permits for two miles of chalk stream and a morning's casting on the lawn before you are let near it. Barbless hooks,
please.

The Bait Locker | angling | bakery | live bait, frozen bait, coffee
Opens before dawn because the tide does. Rag, crab and frozen squid from one hatch, tea and sausage sandwiches from
the other.

Pellhaven Angling Society | angling | market | club, matches, youth section
Founded in 1889 and still arguing about the rules. Matches from the breakwater each fortnight, and a youth section
with more trophies than the adults.
`,
  closings: [
    'Trips depend on the weather, and refunds do not.',
    'Lifejackets are supplied in every size down to toddler.',
    'Meet at the steps a quarter of an hour before.',
    'Private charters can be arranged all year.',
    'Changing rooms and a hot tap are round the back.',
    'Under-eights must come with a grown-up.',
    'Tide times are on the board outside.',
    'Book by telephone the evening before.',
  ],
  praise: [
    'boattrips: Saw forty seals and a porpoise.',
    'boattrips: The skipper made my nervous mother laugh the whole way round.',
    'sailing: Went from terrified to hooked in one morning.',
    'boattrips sailing: Careful about safety without spoiling the fun.',
    'boatyards: Fixed our engine on a Sunday so that we could sail on the tide.',
    'angling: Caught my first bass.',
    'sailing angling: Kit was clean, dry and the right size.',
    'They know these waters like their own kitchen.',
    'boattrips: Worth every penny for the sunset alone.',
    'sailing angling: Instructors who can actually teach.',
    'boatyards angling: Sold me less than I had asked for, and they were right.',
    'boattrips: Great crew, terrible jokes.',
    'boattrips: Proposed on the way home and the crew had hidden champagne.',
    'sailing: The sauna afterwards is the best idea in town.',
  ],
  grumbles: [
    'boattrips sailing: Cancelled twice because of wind and nobody told us.',
    'boattrips: Overcrowded on the afternoon boat.',
    'sailing: The wetsuit was still wet from the last person.',
    'boattrips: Shorter trip than advertised.',
  ],
  praiseTags: ['safe hands', 'wildlife', 'great instructors', 'family fun', 'good kit', 'unforgettable'],
}
