import type { Theme } from '../../theme.js'

export const wheels: Theme = {
  key: 'wheels',
  name: 'Wheels & repairs',
  slug: 'wheels-and-repairs',
  zones: ['works', 'centre', 'hill'],
  children: [
    { key: 'garages', name: 'Garages', slug: 'garages', one: 'a garage', seen: 'a wheel, tyres and a can of oil' },
    {
      key: 'cycles',
      name: 'Bicycles',
      slug: 'bicycles',
      one: 'a bicycle shop',
      seen: 'bicycles in the window and wheels on the wall',
      zones: ['centre', 'front'],
    },
    { key: 'taxis', name: 'Taxis & transfers', slug: 'taxis', one: 'a cab office', seen: 'keys, a map and a suitcase' },
    {
      key: 'repairs',
      name: 'Shoe, watch & phone repairs',
      slug: 'repairs',
      one: 'a repair shop',
      seen: 'boots, keys and watches on the bench',
      zones: ['centre'],
    },
  ],
  manuscript: `
Ropewalk Motors | garages | garage | mot, servicing, courtesy car
MOTs while you wait in a room with a proper sofa. They hand back the worn part in a bag, so that you know where the money
went.

Percy's Garage | garages | garage | classic cars, welding, carburettors
Anything with a choke. Percy's granddaughter does the electrics; Percy does the listening, head on one side, engine
running.

Volt Garage | garages | garage | electric cars, hybrids, diagnostics
Batteries tested cell by cell, brakes freed after too much regeneration, no oil in sight. Trains other garages on
Thursdays.

Staithe Road Tyres | garages | garage | tyres, tracking, mobile fitting
Four bays, tyres for barrows to lorries, and tracking done with lasers. Punctures are mended before replacements are
mentioned.

Bodyline Repairs | garages | garage | bodywork, paint, insurance work
Car-park dents pulled, gateposts forgiven, paint matched in daylight. They deal with the insurer so that you need not.

Spokes of Pellhaven | cycles | sevenDays | bicycle hire, repairs, electric bikes
Hire by the hour, repairs by the next day, opinions for nothing. The electric fleet flattens Beacon Road and is booked
up by Easter.

The Bicycle Kitchen | cycles | market | workshop, second-hand, volunteers
Stands, tools and someone who knows how, for a donation. Fix your own, build one from the heap, or teach the next
person.

Lugs & Tubes | cycles | shop | frame building, bespoke, paint
Steel frames brazed to your measurements in a shop no wider than a handlebar. Eight a year; the wait is part of it.

Coastline Cargo Bikes | cycles | shop | cargo bikes, families, test rides
Boxes in front, children in boxes. Borrow one for a weekend before deciding to sell the second car.

Wheel & Whistle | cycles | sevenDays | children's bikes, club runs, café
Balance bikes to road bikes with coffee in between. The Sunday club run goes at the pace of whoever is slowest.

Pellhaven Cabs | taxis | always | 24 hours, airport, wheelchair access
The number everybody knows. Saloons, two wheelchair vans and drivers who wait until you have found your key.

Saltmarsh Private Hire | taxis | always | airport transfers, long distance, child seats
Fixed prices to every airport and a text when the plane lands. Child seats are fitted before the car arrives.

Daisy Electric Taxis | taxis | sevenDays | electric, contract work, school runs
Six quiet cars with daisies on the doors. School runs, clinic runs and Saturday night, booked from a telephone or a
landline.

The Wedding Charabanc | taxis | office | weddings, vintage, groups
A 1934 open coach for twenty-six guests and their hats. Top speed twenty-eight, ribbons included.

Cobb & Last | repairs | shop | shoes, leather, keys
Resoled, restitched, stretched or saved. Keys cut while you stand there, and a hospital shelf for beloved handbags.

Tick & Son | repairs | shop | watches, batteries, barometers
Batteries in five minutes, overhauls in five weeks. The son is seventy; the original Tick is on the wall.

Screen Saver | repairs | sevenDays | phones, tablets, data recovery
Cracked glass, tired batteries and telephones that have been in the sea. If it cannot be saved, the photographs
usually can.

The Mending Room | repairs | market | clothing repairs, darning, classes
Zips, hems, moth holes, pockets. Visible mending is encouraged, and taught on the first Saturday.

Sharp Shop | repairs | market | knife sharpening, tools, scissors
Knives, chisels, shears and mower blades on wet stones. Drop off on Friday, slice tomatoes on Saturday.

Pixel & Solder | repairs | shop | laptops, consoles, soldering
Consoles that will not read, laptops that will not wake. Everything is quoted before a screw is turned.
`,
  closings: [
    'Nothing is replaced without asking.',
    'A courtesy bicycle is lent if the job runs over.',
    'Collection and return within five miles.',
    'Estimates are free, and usually right.',
    'Student discount in term time.',
    'Old parts are recycled on the premises.',
    'Waiting is comfortable and the coffee is not bad.',
    'Ring ahead in August, when everything breaks at once.',
  ],
  praise: [
    'garages cycles repairs: They fixed it for the price of a bolt.',
    'garages: First garage that has not talked down to me.',
    'taxis: Driver carried my shopping up three flights.',
    'repairs: My watch runs again after fifteen years in a drawer.',
    'repairs: Got the photographs off a drowned phone.',
    'cycles: Bicycle hire was easy and the map excellent.',
    'taxis: On time for a four o’clock airport run.',
    'garages: Showed me the worn pad before changing it.',
    'repairs: Boots came back better than new.',
    'cycles: Taught me to mend my own puncture.',
    'Quick, tidy, no nonsense.',
    'garages cycles repairs: Honest enough to say it was not worth repairing.',
    'taxis: Wheelchair van came early and the driver was lovely.',
    'cycles: Sunday ride made us friends in a new town.',
  ],
  grumbles: [
    'repairs garages cycles: Took two weeks instead of two days.',
    'taxis: Taxi never came.',
    'garages repairs: The same fault returned a month later.',
    'garages repairs: Would not give a price until afterwards.',
  ],
  praiseTags: ['honest', 'quick', 'fair price', 'on time', 'skilled', 'goes the extra mile'],
}
