import type { Theme } from '../../theme.js'

export const beauty: Theme = {
  key: 'beauty',
  name: 'Hair & beauty',
  slug: 'hair-and-beauty',
  zones: ['centre', 'front'],
  children: [
    {
      key: 'hairdressers',
      name: 'Hairdressers',
      slug: 'hairdressers',
      one: 'a hair salon',
      seen: 'mirrors, lamps and styling chairs',
    },
    {
      key: 'barbers',
      name: 'Barbers',
      slug: 'barbers',
      one: 'a barber’s',
      seen: 'shaving brushes, combs and a striped pole',
    },
    { key: 'spas', name: 'Spas & treatments', slug: 'spas', one: 'a spa', seen: 'warm stones, towels and candles' },
  ],
  manuscript: `
Salt Hair | hairdressers | salon | colour, balayage, curls
Six chairs, a great deal of daylight and a colourist who trained in Antwerp. Curls are cut dry, one at a time, and no
sea breeze has beaten them yet.

Blunt & Bob | hairdressers | salon | precision cuts, walk-ins, vegan products
Geometry, mostly. If you want a line, they will draw it; if you want layers, they will talk you out of it and then do
them beautifully.

Marina's | hairdressers | salon | shampoo and set, perms, pensioners
Under the dryers on Friday mornings sits the best-informed parliament in Pellhaven. Shampoo and set at prices
unchanged for so long that customers round up.

The Colour Room | hairdressers | salon | colour correction, bridal, extensions
Mistakes made elsewhere are undone here without remark. Bridal parties take over the whole salon on Saturday mornings,
bucks fizz included.

Little Combs | hairdressers | salon | children, first haircut, quiet hour
Fish tank, racing-car seats and a certificate with the first curl taped to it. Quiet hour on Wednesdays for those who
find it all too much.

Kelp & Comb | hairdressers | salon | refill station, curls, organic
Rinses made with local seaweed, refills by the litre and cuttings sent to mop up oil at sea. The haircuts are good
too.

Tide & Trim | hairdressers | salon | unisex, evening appointments, styling
Unisex, unfussy and open late for the ferry crowd. A wash, a cut and a strong cup of tea in forty minutes flat.

Harbour Barbers | barbers | salon | hot towel shave, walk-ins, beards
Three chairs from a liner, hot towels from a copper boiler and sport on low. No appointments; take a ticket and argue
about the offside rule.

Aziz & Brothers | barbers | sevenDays | turkish shave, threading, skin fades
Fades sharp enough to cut bread. The full service ends with a flame round the ears and lemon cologne, and takes an
hour you won't regret.

The Sharp End | barbers | salon | beard trim, apprentices, half-price mondays
A training barber's, so Mondays are half price and doubly careful. The master checks every neckline before you leave.

Old Salt's Barber Shop | barbers | salon | traditional, clipper cuts, model ships
Scissors and stories since 1958. There is one style, it is short, and it suits everyone who has it.

Neptune Grooming Rooms | barbers | salon | appointments, grey blending, gift cards
By appointment, with whisky or espresso and a view of the moorings. Good at making thinning hair look like a
decision.

Lather & Blade | barbers | salon | wet shave, refills, classes
Cut-throat shaving taught on balloons first. Brushes, bowls and soaps from small makers line the walls.

Rockpool Day Spa | spas | sevenDays | seaweed baths, hydrotherapy, couples
Hot sea water, freshly gathered weed and a window on to the waves. You come out smelling faintly of rock pool and
not minding at all.

Stillwater Treatments | spas | salon | massage, facials, pregnancy
One therapist, one room, no whale song. Deep-tissue work for gardeners and the gentlest facial in town.

The Hammam on Chapel Row | spas | salon | steam, scrub, women's days
Marble slab, black soap and buckets of warm water in a former Sunday school. Women's days and men's days alternate; see
the door.

Nailed It | spas | salon | manicure, gel, walk-ins
Ninety-six colours in rainbow order and not a chip for a fortnight. Tiny paintings of the lighthouse on request.

Fern & Fennel Skin Clinic | spas | surgery | skin, laser, consultation
Run by a dermatology nurse who says no more often than yes. Consultations are free and very frank.

Lavender & Lime Holistics | spas | salon | reflexology, reiki, aromatherapy
Feet first, usually, with oils blended to the day you are having. Gift mornings include a walk on the beach.
`,
  closings: [
    'Patch tests are needed two days before any colour.',
    'The kettle is always on.',
    'Gift cards come in a proper envelope.',
    'Cash and cards alike.',
    'Tell them if stairs are a trouble and they use the front room.',
    'Under-twelves are half price after school.',
    'Cancellations a day ahead cost nothing.',
    'Late appointments on Thursdays.',
  ],
  praise: [
    'hairdressers: Finally somebody who understands curls.',
    'hairdressers barbers spas: Walked out feeling ten years lighter.',
    'barbers: The best shave I have had outside Istanbul.',
    'hairdressers barbers: My son sat still for the first time ever.',
    'hairdressers: Colour still looks fresh after two months.',
    'hairdressers barbers: They listened first and cut afterwards.',
    'spas: An hour of complete peace.',
    'hairdressers spas: Saved my wedding morning.',
    'hairdressers barbers: No upselling, just a good haircut.',
    'hairdressers barbers: Squeezed me in before an interview.',
    'spas: Lovely hands, lovely room.',
    'spas: The steam room cured my cold, I swear.',
    'Fair price, great chat.',
    'hairdressers: I would not let anyone else near my fringe.',
  ],
  grumbles: [
    'hairdressers barbers: Asked for an inch and lost three.',
    'Double-booked and kept waiting.',
    'spas hairdressers: Music far too loud to relax.',
    'spas: The gel chipped after two days.',
  ],
  praiseTags: ['great cut', 'relaxing', 'friendly', 'good with curls', 'clean', 'worth it'],
}
