import type { Theme } from '../../theme.js'

export const home: Theme = {
  key: 'home',
  name: 'Home & trades',
  slug: 'home-and-trades',
  zones: ['works', 'hill', 'centre'],
  children: [
    {
      key: 'plumbers',
      name: 'Plumbers & heating',
      slug: 'plumbers',
      one: 'a plumber’s',
      seen: 'copper pipe, a tap and a box of tools',
    },
    {
      key: 'electricians',
      name: 'Electricians',
      slug: 'electricians',
      one: 'an electrician’s',
      seen: 'cable, lamps and a toolbox',
    },
    {
      key: 'carpenters',
      name: 'Builders & joiners',
      slug: 'builders-and-joiners',
      one: 'a joiner’s',
      seen: 'planks, saws and a workbench',
    },
    {
      key: 'decorators',
      name: 'Painters & decorators',
      slug: 'painters',
      one: 'a paint shop',
      seen: 'tins of paint, rollers and colour cards',
    },
    {
      key: 'gardeners',
      name: 'Gardeners',
      slug: 'gardeners',
      one: 'a gardener’s',
      seen: 'spades, seedlings and a watering can',
    },
  ],
  manuscript: `
Gulliver & Grange Plumbing | plumbers | trade | boilers, emergency, bathrooms
Two vans, one apprentice and a stopwatch on emergency calls. They photograph what they find so that you can see the leak
you are paying for.

Harbour Heating | plumbers | trade | heat pumps, boilers, servicing
Half the work is old boilers, half is heat pumps, and they will run the numbers for your house before saying which.
Servicing plans cost less than a takeaway a month.

Pipe Down | plumbers | always | drains, blockages, 24 hours
Drains, sinks and the smell nobody mentions. Cameras go in before shovels, and somebody answers at four in the morning.

Mrs Flux | plumbers | trade | women tradespeople, taps, small jobs
Dripping taps, running cisterns, the radiator that never warmed. Small jobs are the whole business, and shoes come off
at the door.

Brightwire Electrical | electricians | trade | rewiring, inspections, landlords
Rewires Victorian terraces without wrecking the cornices. Landlords' certificates are sent the same evening, with
photographs of anything alarming.

Sparrow & Spark | electricians | trade | ev chargers, solar, batteries
Panels on the roof, a battery under the stairs, a charger by the gate. They stay until the app works and you can
work it.

Dunmore Electrical Repairs | electricians | shop | lamps, appliances, vintage
A counter rather than a van: kettles, lamps, amplifiers and toasters are mended while they can be. New plugs while
you wait.

Harbour Lights | electricians | trade | lighting design, shopfronts, outdoor
Did the lamps along the Parade and most of the restaurants behind them. Dimmers come as standard and glare is treated as
a personal insult.

Tillman Joinery | carpenters | trade | sash windows, doors, staircases
Sash windows freed, draught-stripped and hung to rise with one finger. New ones are made to the old profile and primed
on all six sides.

Flint & Lime Builders | carpenters | trade | conservation, lime plaster, extensions
Old walls need old remedies. They rake out cement, point in lime and tell the planning officer jokes at which he has
been known to smile.

Kestrel Construction | carpenters | trade | extensions, lofts, project management
Lofts in nine weeks, extensions in sixteen, dust sheets always. Every client gets a shared diary showing who is
coming and why.

Oak & Anvil | carpenters | trade | oak frames, garden rooms, pegs
Green oak frames cut in the yard, numbered like a puzzle and raised in a day with everyone's help. Lunch is provided
for neighbours.

Handy Andrea | carpenters | trade | odd jobs, flat-pack, shelves
Shelves, blinds, flat-pack, cat flaps, and the door that sticks in August. Charges by the half hour and never needs
the second one.

Brush & Batten | decorators | trade | interiors, wallpaper, heritage colours
Four decorators and a radio they keep off in the house. Paper is hung so that the pattern meets, including behind the
radiator.

Harbour Hues | decorators | shop | paint shop, colour mixing, advice
Mixes any shade from a scrap of cloth. Their own range is named after wrecks, and the best white is called Goodwin.

Coast Coat Exteriors | decorators | trade | exteriors, scaffolding, masonry
Salt takes paint off a house in six years; they get nine. Scaffolding, rendering and shutters in any blue you can
describe.

Marigold Decorators | decorators | trade | eco paint, nurseries, small rooms
Clay and linseed paints that do not smell of anything. Nurseries and sickrooms a speciality, finished by bedtime.

The Coastal Gardener | gardeners | trade | planting plans, seaside plants, maintenance
What survives salt, flint and gulls, planted so that it looks intended. Fortnightly care or a plan you follow
yourself.

Mow & Grow | gardeners | trade | lawns, hedges, clearance
Lawns striped, hedges squared, brambles out by the root. Green waste goes to the allotments rather than the tip.

High Branch Tree Surgery | gardeners | trade | trees, pruning, surveys
Ropes, saws and a fondness for leaving the tree standing. Reports for neighbours, councils and nervous buyers.

Dry Stone Dan | gardeners | trade | walls, terraces, paths
Walls without mortar, terraces that drain, steps that are where your foot expects. Dan quotes in metres and biscuits.
`,
  closings: [
    'Quotes are free and written down.',
    'Work is guaranteed for two years.',
    'Fully insured, with references from your own street.',
    'No deposit is asked for jobs under a week.',
    'Weekend call-outs cost the same as weekdays.',
    'They sweep up before they leave.',
    'Photographs of recent work are in the window.',
    'Apprentices are taken on each September.',
  ],
  praise: [
    'Turned up when they said, which I had stopped believing in.',
    'plumbers electricians carpenters decorators: Left the kitchen cleaner than they found it.',
    'plumbers: Came out at midnight and had the heating back by one.',
    'Quoted one price and charged it.',
    'carpenters: Saved our old windows when everybody else wanted to replace them.',
    'Explained the options without jargon.',
    'electricians: Neat wiring, polite lads, fair bill.',
    'gardeners: The garden finally looks as if somebody meant it.',
    'plumbers electricians: Fixed in ten minutes and would not take a call-out fee.',
    'Used them for three jobs now.',
    'Good with an anxious elderly neighbour.',
    'gardeners carpenters: Told me to leave the wall alone, and it was the right advice.',
    'decorators: Paintwork is flawless.',
    'Kept us informed every evening.',
  ],
  grumbles: [
    'plumbers: Three visits for one tap.',
    'The final bill was a third over the quote.',
    'Never rang back after the first visit.',
    'carpenters decorators electricians: Left plaster dust everywhere.',
  ],
  praiseTags: ['reliable', 'tidy', 'fair price', 'skilled', 'good communication', 'quick response'],
}
