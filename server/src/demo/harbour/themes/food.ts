import type { Theme } from '../../theme.js'

export const food: Theme = {
  key: 'food',
  name: 'Food & drink',
  slug: 'food-and-drink',
  zones: ['front', 'centre', 'hill'],
  children: [
    {
      key: 'cafes',
      name: 'Cafés & tea rooms',
      slug: 'cafes',
      one: 'a café',
      seen: 'cakes under glass and a pot of tea on the way',
    },
    {
      key: 'pubs',
      name: 'Pubs & bars',
      slug: 'pubs-and-bars',
      one: 'a pub',
      seen: 'pints on the bar and bottles along the back wall',
    },
    {
      key: 'restaurants',
      name: 'Restaurants',
      slug: 'restaurants',
      one: 'a restaurant',
      seen: 'tables laid for dinner',
    },
    {
      key: 'chippies',
      name: 'Fish & chips',
      slug: 'fish-and-chips',
      one: 'a fish and chip shop',
      seen: 'hot chips and fish straight from the fryer',
    },
    {
      key: 'icecream',
      name: 'Ice cream & kiosks',
      slug: 'ice-cream',
      one: 'an ice cream parlour',
      seen: 'cones, tubs and sundaes',
    },
  ],
  manuscript: `
The Copper Kettle | cafes | cafe | cream teas, dogs welcome, step-free
Loose-leaf tea in pots heavy enough to need two hands, and scones that come out of the oven at ten and again at two.
The window table looks straight down the slipway; nobody will hurry you off it.

Gannet & Rye | cafes | bakery | breakfast, sourdough, takeaway coffee
Two sisters, one oven and a queue by half past eight. Eggs come from Nether Pell, the rye is theirs, and the smoked
haddock on toast has been on the chalkboard since the week they opened.

Slack Water Coffee | cafes | cafe | speciality coffee, laptops welcome, vegan
A narrow room with a long bench where beans from three roasters take turns. Ask for the slow filter if you have ten
minutes to spare, or stand at the hatch and watch the ferry come in.

Mrs Tibbet's Tea Room | cafes | sevenDays | afternoon tea, gluten free, groups
Bone china, a proper cake trolley and wallpaper older than most of the customers. Three-tier afternoon teas need a day's
notice; everything else is waiting under glass domes.

The Ferryman's Arms | pubs | pub | real ale, sea view, dogs welcome
Low beams, five hand pumps and a fire from October to Easter. The back bar keeps a ledger of boats lost and boats
found, and the landlord will read from it if the evening is slow.

Salt & Barrel | pubs | late | cocktails, live music, late opening
Once the ice store for the herring fleet, now a vaulted bar that pours gin from a still behind the counter.
Jazz on Thursdays, something louder on Saturdays, crisps at all times.

The Quarter Bell | pubs | pub | beer garden, quiz night, families
A local rather than a destination: darts, a walled garden with swings, and a pie night that has been full every
Wednesday for eleven years. The bell behind the bar still rings for last orders.

Dunlin Wine Rooms | pubs | late | wine bar, small plates, natural wine
Forty bottles open by the glass under a system of taps the owner built himself. Plates are small, salty and made to
keep you there another half hour.

Oyster Loft | restaurants | restaurant | seafood, sea view, tasting menu
Up an outside staircase to a sail loft with eleven tables. The menu is written after the boats have landed, so there is
no point asking in the morning; the oysters, though, are always from the Pell beds.

Marlow's | restaurants | restaurant | modern British, wine list, parties
White walls, grey linen and cooking that leaves things alone: day-boat turbot, marsh lamb, a rhubarb tart people
drive from the city for. The set lunch is the best bargain on the front.

Little Anatolia | restaurants | restaurant | Turkish, charcoal grill, vegetarian
Mehmet fires the mangal at four so that it is white-hot by six. Start with the bread, which arrives like a balloon,
and leave room for quince in syrup.

Bombay Lantern | restaurants | restaurant | Indian, takeaway, vegan
Three generations cook coastal food from Goa and Kerala a few yards from a colder sea. The crab masala is messy and
worth it, and the dosas are as long as your arm.

The Cod Father & Sons | chippies | takeaway | gluten-free batter, eat in, families
Beef dripping, thin crisp batter and a second fryer kept only for those who cannot eat wheat. Eat in under the ship's
wheel or carry the parcel across to the wall before the gulls notice.

Harbour Fryer | chippies | takeaway | takeaway, mushy peas, late opening
The smallest shop on the Parade, tiled in green and open when everything else has gone to bed. They will do scraps
for children, free of charge, if asked nicely.

Whitting's Fish Bar | chippies | takeaway | sustainable fish, grilled options, step-free
Line-caught where it can be, grilled if you would rather, and named on the board with the boat that brought it.
Potatoes come from a single farm and change through the year, as they should.

The Lucky Haddock | chippies | takeaway | pensioners' lunch, eat in, homemade pies
Formica, vinegar and a waitress who remembers what you had last time. Lunch with bread, butter and tea costs less
before one o'clock.

Gelateria Fontana | icecream | sevenDays | gelato, dairy free, coffee
The Fontanas have churned here since 1936 and still will not make blue ice cream. Hazelnut, fior di latte and, in
September, a fig that sells out by noon.

The Cone Shed | icecream | seasonal | kiosk, sea view, dog ices
A black-tarred net hut with a hatch, a freezer and a long view. Two scoops, a flake and a tub of plain frozen
yoghurt for the dog.

Polly's Parlour | icecream | cafe | sundaes, birthdays, milkshakes
Knickerbocker glories in tall glasses, a jukebox that takes old pennies and booths in three shades of pink. Birthday
tables get sparklers.

Breakwater Kiosk | icecream | seasonal | takeaway coffee, crab sandwiches, sea view
At the very end of the sea wall, weather permitting. Coffee, crab rolls and lollies, all passed over a counter that
folds away when the spray comes over.
`,
  closings: [
    'Cards are welcome, and so are muddy boots.',
    'There is a ramp at the side door and a high chair in the corner.',
    'No bookings are taken for fewer than six.',
    'In winter the kitchen closes an hour earlier than the doors.',
    'Bring your own cup and they knock a little off.',
    'Half portions are never a problem.',
    'The allergen book is on the counter and kept up to date.',
    'Standing room only on regatta weekend, so come early.',
  ],
  praise: [
    'cafes: Best scone on the coast, and I have been thorough.',
    'pubs: We came for one drink and stayed until the lamps were lit.',
    'The staff remembered our daughter from last summer.',
    'Everything tasted as if it had been made that morning, because it had.',
    'cafes pubs restaurants: Lovely table by the window, nobody rushed us.',
    'cafes pubs restaurants chippies: They found something decent for my gluten-free brother without any fuss.',
    'cafes pubs restaurants chippies: Portions for people who have walked the cliff path.',
    'Honest prices for somewhere right on the front.',
    'restaurants: The crab was worth the drive on its own.',
    'Warm welcome for two wet walkers and a wetter spaniel.',
    'cafes: Proper coffee at last.',
    'restaurants: Took my parents for their anniversary and they were treated like royalty.',
    'Service was quick even on a bank holiday.',
    'You can tell the owner eats here too.',
  ],
  grumbles: [
    'pubs restaurants cafes: Food was fine but we waited forty minutes for it.',
    'pubs restaurants: Too loud to talk on a Saturday night.',
    'chippies: My chips were cold by the time the fish came.',
    'cafes restaurants: Charged for tap water, which felt mean.',
  ],
  praiseTags: ['friendly', 'good value', 'sea view', 'fresh food', 'dog friendly', 'great with children'],
}
