import type { Theme } from '../../theme.js'

export const advice: Theme = {
  key: 'advice',
  name: 'Money, law & office',
  slug: 'professional-services',
  zones: ['centre', 'hill'],
  children: [
    {
      key: 'solicitors',
      name: 'Solicitors',
      slug: 'solicitors',
      one: 'a solicitor’s office',
      seen: 'law books, a lamp and a tidy desk',
    },
    {
      key: 'accountants',
      name: 'Accountants',
      slug: 'accountants',
      one: 'an accountant’s office',
      seen: 'ledgers, a calculator and coffee',
    },
    {
      key: 'estates',
      name: 'Estate agents',
      slug: 'estate-agents',
      one: 'an estate agent’s',
      seen: 'keys and a model of a house',
    },
    {
      key: 'print',
      name: 'Print, design & IT',
      slug: 'print-and-design',
      one: 'a print shop',
      seen: 'colour proofs beside the press',
    },
  ],
  manuscript: `
Hartnell & Rook | solicitors | office | conveyancing, wills, probate
Four partners in a house with a brass plate worn smooth. Wills are read back to you in sentences you recognise, and
boundaries are walked before they are argued over.

Quayside Family Law | solicitors | office | divorce, mediation, children
Separation handled with the lights on: first mediation, then letters, court last. Fixed fees for the parts that can
be fixed.

Marlowe Legal | solicitors | office | employment, small business, contracts
Contracts for shops, boats and bands, kept to two pages where two will do. The first half hour is free and often
enough.

Pell Valley Law Centre | solicitors | market | legal aid, housing, debt
Free advice on housing, benefits and debt, given by people who have time. Drop in, bring the letter you have not
opened.

Lorimer Notaries | solicitors | office | notary, documents abroad, translations
Stamps, seals and signatures for papers bound overseas, usually within the hour. The ribbon is green and the ink is
real.

Abacus & Ink | accountants | office | self-assessment, sole traders, bookkeeping
Looks after two hundred tradespeople, one lighthouse and a circus. Shoeboxes of receipts are accepted with good grace
until the twentieth of January.

Fenwick Tallow Accountants | accountants | office | limited companies, payroll, audits
Chartered, careful and quicker than the building suggests. Payroll for anyone from one barista to ninety
boatbuilders.

Plain Figures | accountants | office | start-ups, cloud accounts, training
Teaches you to read your own numbers, then checks them. Monthly calls instead of an annual fright.

Ledger Lane Bookkeeping | accountants | office | bookkeeping, vat, charities
Charities, clubs and parish halls a speciality. Treasurers sleep better afterwards.

Harbour Pensions & Planning | accountants | office | pensions, mortgages, independent advice
Independent, fee-based and allergic to the word bespoke. Draws your next thirty years on one sheet of paper.

Beck & Lorne Estates | estates | sevenDays | sales, lettings, valuations
Valuations that turn out to be what things fetch. Their photographs are taken on ordinary days, deliberately.

Front Door Lettings | estates | office | lettings, tenants, property management
Landlords get inspections, tenants get answers, nobody gets a fee for breathing. Repairs are logged where both sides
can see them.

Coastal & Country Homes | estates | sevenDays | period homes, cottages, relocation
Thatch, flint and views, sold by someone who has lived in three of them. Relocation help includes which school bus and
which baker.

Tideway Surveyors | estates | office | surveys, damp, valuations
Damp is measured, not guessed; reports come with photographs and a telephone call. Nobody has ever called them
optimistic.

Pellhaven Property Auctions | estates | office | auctions, commercial, land
Beach huts, barns and one decommissioned pier kiosk so far this year. Auctions on the last Thursday in the Pavilion bar.

Inkwell Press | print | shop | letterpress, invitations, posters
Metal type, cotton paper and a treadle press called Agnes. Wedding invitations you can read with your thumb.

Bay Copy & Print | print | shop | copying, banners, binding
Dissertations bound by five, banners by Friday, business cards by tomorrow. Proofs are always shown on paper.

Sextant Design Studio | print | office | branding, websites, signs
Draws signs, menus and websites for people who open doors in the morning. Every job starts with an hour behind your
counter.

Reboot Pellhaven | print | shop | computers, lessons, home visits
Slow laptops, haunted printers and weekly lessons for anyone who thinks it is too late. Viruses removed without
sermon.

The Sign Works | print | trade | sign writing, gilding, vans
Gold leaf on glass, enamel on boards, vinyl if you insist. Half the fascias on the High Street are theirs.
`,
  closings: [
    'The first conversation costs nothing.',
    'Fees are agreed in writing beforehand.',
    'Home visits can be arranged.',
    'Meetings by video if the boat is late.',
    'Documents are kept in the strongroom free of charge.',
    'Ground-floor meeting room with level access.',
    'Regulated, insured and happy to prove it.',
    'They answer letters within two working days.',
  ],
  praise: [
    'solicitors: Made a dreadful month bearable.',
    'solicitors: Explained inheritance in ten minutes flat.',
    'accountants: Saved me more than they charged.',
    'estates: Sold the house in a week at the asking price.',
    'Answered the telephone themselves, every time.',
    'print: Our invitations made people gasp.',
    'solicitors accountants estates: No jargon and no surprises on the bill.',
    'estates: Found the damp that two other surveyors missed.',
    'accountants: I finally understand my own accounts.',
    'estates: Fair to us as tenants, which is rare.',
    'solicitors accountants print: Patient with my eighty-year-old father.',
    'print: New sign brought people in the same afternoon.',
    'Sharp, courteous, prompt.',
    'Would recommend to anyone starting out.',
  ],
  grumbles: [
    'Slow to answer e-mails.',
    'Ended up costing twice the estimate.',
    'Passed between three people.',
    'print: Printing was the wrong size.',
  ],
  praiseTags: ['clear advice', 'fair fees', 'responsive', 'trustworthy', 'patient', 'professional'],
}
