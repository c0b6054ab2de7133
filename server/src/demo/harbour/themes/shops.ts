import type { Theme } from '../../theme.js'

export const shops: Theme = {
  key: 'shops',
  name: 'Shops & gifts',
  slug: 'shops',
  zones: ['centre', 'front'],
  children: [
    {
      key: 'books',
      name: 'Books & stationery',
      slug: 'books',
      one: 'a bookshop',
      seen: 'shelves of books to the ceiling',
    },
    {
      key: 'gifts',
      name: 'Gifts & homeware',
      slug: 'gifts-and-home',
      one: 'a gift shop',
      seen: 'candles, cards and mugs set out to be picked up',
    },
    {
      key: 'clothing',
      name: 'Clothes & shoes',
      slug: 'clothes',
      one: 'a clothes shop',
      seen: 'shirts, hats and scarves on the rails',
    },
    {
      key: 'antiques',
      name: 'Antiques & vintage',
      slug: 'antiques',
      one: 'an antique shop',
      seen: 'old clocks, vases and curiosities',
    },
    {
      key: 'toys',
      name: 'Toys & hobbies',
      slug: 'toys',
      one: 'a toy shop',
      seen: 'wooden trains, bricks and teddy bears',
    },
  ],
  manuscript: `
Bellwether Books | books | sevenDays | new books, author events, coffee
Three floors that lean gently towards the sea. New fiction at street level, maps and natural history up the stairs, and
an attic of orange paperbacks where time behaves oddly.

The Second Chapter | books | shop | second-hand, book search, maritime
Second-hand and proud of the dust. The maritime room holds four thousand volumes on boats, knots and weather, and
Gwen knows where each of them is.

Quill & Blotter | books | shop | stationery, fountain pens, paper
Paper by weight, ink by the bottle and a bench where you may try every nib before choosing. They repair old fountain
pens in a week, usually.

Pagett's News | books | pharmacy | newspapers, magazines, cards
Morning papers, string, stamps, birthday cards and conversation. Open earlier than anyone else on the High Street and
never known to close before the last bus.

Driftwood & Co | gifts | sevenDays | homeware, made locally, prints
Everything on the tables was made within fifteen miles: tide-worn lamps, lino prints of the lighthouse, oatmeal wool
throws. They wrap without charge and tie a shell on top.

The Blue Anchor Gift Shop | gifts | sevenDays | souvenirs, fudge, pocket money
Fudge, tea towels, enamel mugs and a whole wall at pocket-money height. Children may ring the ship's bell when they
have spent everything.

Plume | gifts | shop | candles, ceramics, wedding lists
Quiet colours, heavy glass and candles that smell of cut grass rather than of candles. Wedding lists are kept in a
ledger, by hand, in pencil.

Salvage & Salt | gifts | shop | reclaimed, lighting, furniture
Ship's lights rewired for kitchens, scaffold boards turned into shelves, the occasional figurehead. If you can
describe it, they will probably know a barn that has one.

Loom & Harbour | clothing | shop | knitwear, made to measure, wool
Fishermen's jumpers in the old Pellhaven pattern, knitted to your chest and arm. It takes nine weeks and lasts about
thirty years.

Sprat | clothing | shop | childrenswear, organic cotton, hand-me-downs
Clothes for people under eleven, cut to be climbed in. Bring back what they outgrow and take a voucher home.

Aldous Finch Outfitters | clothing | shop | menswear, tailoring, hats
Tweed, corduroy and a hat for every weather the town can produce. Alterations are done upstairs by a man called Leo,
who disapproves of short trousers.

Wade & Wander | clothing | sevenDays | outdoor, boots, hire
Waterproofs that are, boots fitted by someone who has walked in them, and wetsuits to hire by the day. Maps are lent,
not sold.

The Clock Loft | antiques | market | clocks, restoration, valuations
Forty clocks, none of which agree. Restoration of anything with a pendulum, fair valuations, and silence for one
remarkable minute at noon.

Tanners Yard Antiques | antiques | sevenDays | furniture, silver, dealers
Eighteen dealers under one leaking roof. Georgian chests beside seventies lamps, a good silver cabinet and an
excellent stove to stand next to while you haggle.

Velvet Underfoot | antiques | shop | vintage clothing, records, mirrors
Dresses from four decades, soul on vinyl, mirrors that have seen things. The changing room is a beach hut.

The Brass Porthole | antiques | shop | nautical, instruments, ship models
Sextants, barometers, bosun's whistles and a diving helmet nobody is allowed to try on. Ship models are rigged
correctly or not sold.

Tumbledown Toys | toys | sevenDays | wooden toys, games, parties
A toy shop with a slide between its floors, used mainly by parents. Wooden trains, kites, good board games and a
repairs shelf for bears.

Signal Box Models | toys | shop | model railways, kits, second-hand
The layout in the window runs to the real branch-line timetable. Track, kits, paints and patient advice for
beginners of any age.

Kite & Kettle | toys | seasonal | kites, repairs, beach games
Single-line, stunt and parafoil, with a windsock outside that tells you which to buy. They re-string broken kites
while you have tea next door.

Oddments Bead & Wool | toys | shop | wool, craft kits, workshops
Two thousand buttons in sweet jars and more wool than is sensible. Tuesday is knit-and-natter; bring whatever has gone
wrong.
`,
  closings: [
    'Gift vouchers never expire.',
    'They post anywhere, and pack as if for a sea voyage.',
    'Upstairs is reached by a steep stair; ask and they bring things down.',
    'Late-night opening on the first Friday of the month.',
    'Lay-by is available, as it always has been.',
    'Returns are taken with a receipt or an honest face.',
    'Students and teachers get ten per cent off.',
    'Dogs may come in if they wipe their feet.',
  ],
  praise: [
    'I went in for a card and left with three presents sorted.',
    'books: They ordered my book and rang me the next morning.',
    'The sort of shop you plan a day out around.',
    'Wrapped everything beautifully at five to closing.',
    'antiques: Mended my late father’s clock and would hardly take any money.',
    'No pressure to buy, good chat, lovely things.',
    'clothing: My jumper fits as if I had been born in it.',
    'toys books: Children allowed to touch things, what a relief.',
    'toys books: Knew exactly what a twelve-year-old would like.',
    'Prices are fair for things this well made.',
    'books antiques: Found a first edition for the price of lunch.',
    'clothing: They rang round other shops to find my size.',
    'Never the same twice.',
    'A proper shop run by somebody who cares.',
  ],
  grumbles: [
    'Closed when the website said open.',
    'Beautiful, but beyond my purse.',
    'Cramped with a pushchair.',
    'books clothing: They could not find my order.',
  ],
  praiseTags: ['lovely staff', 'unusual gifts', 'good advice', 'well made', 'browsing', 'fair prices'],
}
