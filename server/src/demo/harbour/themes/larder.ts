import type { Theme } from '../../theme.js'

export const larder: Theme = {
  key: 'larder',
  name: 'Bakers, butchers & grocers',
  slug: 'local-larder',
  zones: ['centre', 'front', 'hill'],
  children: [
    {
      key: 'bakeries',
      name: 'Bakeries',
      slug: 'bakeries',
      one: 'a bakery',
      seen: 'loaves, buns and pastries fresh from the oven',
    },
    {
      key: 'fishmongers',
      name: 'Fishmongers',
      slug: 'fishmongers',
      one: 'a fishmonger’s',
      seen: 'the morning catch on ice',
      zones: ['front'],
    },
    {
      key: 'butchers',
      name: 'Butchers',
      slug: 'butchers',
      one: 'a butcher’s',
      seen: 'sausages on the rail and a ham on the block',
    },
    {
      key: 'greengrocers',
      name: 'Greengrocers',
      slug: 'greengrocers',
      one: 'a greengrocer’s',
      seen: 'crates of fruit and greens',
    },
    {
      key: 'delis',
      name: 'Delis & wine merchants',
      slug: 'delis-and-wine',
      one: 'a delicatessen',
      seen: 'cheeses, bottles and olive oil',
    },
  ],
  manuscript: `
Hob & Daughters | bakeries | bakery | sourdough, wholesale, coffee hatch
Ned Hob handed the peel to his daughters in 2014 and they have not let the oven go cold since. The white tin is
unchanged from his grandfather's day; the seeded spelt is entirely their own idea.

Windmill Bakery | bakeries | bakery | stoneground, organic, rolls
Flour is milled two streets away when the wind allows. Expect a dense brown loaf, a very light bun and, on Fridays,
cheese straws by the dozen.

The Early Crust | bakeries | bakery | pastries, breakfast, vegan
Lamination is the obsession here: croissants in eighty-one layers, kouign-amann that shatters, pains aux raisins the
size of a saucer. Almost nothing is left after eleven.

Pell Bay Pasties | bakeries | sevenDays | pasties, takeaway, picnic
Crimped by hand on the side, never the top, and filled with skirt, swede, potato and a great deal of pepper. There is a
cheese and leek one which the crimpers themselves eat.

Seaborne Fish | fishmongers | shop | day boats, filleting, oysters
What the three Seaborne boats bring in at dawn is on the slab by nine. They fillet while you wait and throw in the
bones for stock without being asked.

Tideline Shellfish | fishmongers | market | crab, lobster, mussels
Crab is boiled in sea water out at the back and picked by the same four women who have done it for years. Lobsters
need ordering by Wednesday.

The Smokehouse on Fisher Row | fishmongers | shop | kippers, smoked salmon, gifts by post
You will smell the oak before you see the door. Kippers are split, brined and hung overnight; ask for the fat ones at
the end of the rod.

R. Pascoe, Butcher | butchers | shop | dry-aged beef, game, orders
A marble counter, a sawdust floor and beef hung for five weeks. Mr Pascoe will tell you how to cook it and be slightly
hurt if you don't.

Thorne Family Butchers | butchers | shop | sausages, free range, barbecue packs
Twenty-two kinds of sausage, of which the leek and cider won something at the county show. Pork and lamb come from
their own fields out at Chalkpit Lane.

Marsh & Moor | butchers | shop | rare breeds, charcuterie, online orders
Salt-marsh lamb in summer, venison when the estate sends it, and a curing room visible through a window. Choose your salami
in spring, with your name on its string, and eat it in autumn.

Barrow & Bean | greengrocers | sevenDays | zero waste, local produce, veg boxes
Fill your own jars with lentils, oats and washing powder, then weigh out whatever came in from the allotments. Veg
boxes go out by cargo bike on Thursdays.

Appleyard's | greengrocers | shop | fruit, flowers, delivery
Pyramids of apples outside, forced rhubarb in the dark at the back. Old Mr Appleyard still adds up on the paper bag and
is never wrong.

The Allotment Shop | greengrocers | market | surplus veg, honey, eggs
Run by volunteers from the Windmill Lane plots, who sell what they cannot eat. In August that means courgettes, and
frankly they would like you to take two.

Green Lane Organics | greengrocers | sevenDays | organic, wholefoods, vegan
Certified since before most people knew the word. Muddy carrots, six sorts of kale and a freezer of good vegetarian
things for tired evenings.

Fig & Fennel | delis | shop | cheese, charcuterie, hampers
The cheese room is kept at eleven degrees and Ottoline at about the same until you ask her opinion, when she warms up
remarkably. Taste before you buy; she insists.

The Larder at Corn Street | delis | sevenDays | sandwiches, olives, ready meals
Lasagne to take home, olives by the ladle and sandwiches built to order on Hob's bread. Anything in the window can be
turned into a picnic.

Chalk Ridge Wines | delis | shop | English sparkling, tastings, delivery
Most of the shelves are given over to vineyards within forty miles, and the rest to whatever the owners drank on
holiday. Free tasting every Friday from five.

Casa Benedita | delis | shop | Portuguese, salt cod, custard tarts
Tinned sardines in beautiful wrappers, salt cod stiff as a board and custard tarts twice a day. Dona Benedita's advice
on rice is not optional.

Pantry Nine | delis | sevenDays | spices, noodles, world foods
Miso, masa, mustard oil and thirteen chilli sauces, arranged by someone with a tidy mind. If they lack an ingredient it
arrives within the week.

Merrow's Cheese Cellar | delis | shop | raw-milk cheese, wedding cakes, classes
Down nine steps to a vault where truckles from small dairies finish ageing. They build wedding cakes out of whole
cheeses and will do the sums for your guest list.
`,
  closings: [
    'Order before noon for the next day.',
    'Late on a Saturday the prices drop by a third.',
    'Local delivery is by bicycle and free above twenty pounds.',
    'Bring a container and they will fill it.',
    'The shop has one step, and somebody will come out to you.',
    'Christmas orders open in the first week of November.',
    'Parking for ten minutes outside, if you are quick.',
    'Recipes are pinned beside the till.',
  ],
  praise: [
    'bakeries: The only bread my children do not turn into crusts on the floor.',
    'fishmongers: Filleted the whole fish for me and explained how.',
    'Fresher than anything in a supermarket and not much dearer.',
    'bakeries: Saved the last loaf for me because I was late.',
    'butchers greengrocers delis: They know every farmer by first name.',
    'butchers: Ordered a rib for Christmas and it was the star of the day.',
    'delis fishmongers: Generous tasters and no hard sell.',
    'Delivered to our holiday let within the hour.',
    'bakeries delis fishmongers: Smells wonderful from across the street.',
    'I walk past two other shops to come here.',
    'greengrocers: Good advice on what to do with a celeriac.',
    'bakeries butchers: The pies alone are worth the queue.',
    'Everything labelled properly, which matters to us.',
    'A shop the town would be poorer without.',
  ],
  grumbles: [
    'Sold out by ten on a Saturday.',
    'A bit pricey for everyday shopping.',
    'Card machine was down again.',
    'The queue barely moved.',
  ],
  praiseTags: ['local produce', 'knowledgeable', 'fresh', 'good value', 'helpful', 'worth the walk'],
}
