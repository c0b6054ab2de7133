import type { Street, Zone } from '../street.js'

type Path = Street['path']

/** Pellhaven: an invented town; the shore runs north to south and the sea begins a hundred metres east of the Parade. */
export const harbourStreets: readonly Street[] = [
  street('Harbour Parade', 'front', '1AA', [
    [51.2162, 1.4022],
    [51.2198, 1.4026],
    [51.2238, 1.4029],
    [51.2264, 1.4028],
  ]),
  street('Fisher Row', 'front', '1AB', [
    [51.2226, 1.4019],
    [51.2246, 1.4021],
    [51.2268, 1.4019],
  ]),
  street(
    'Lantern Steps',
    'front',
    '1AE',
    [
      [51.2221, 1.4011],
      [51.2223, 1.4024],
    ],
    24,
  ),
  street(
    'Old Slipway',
    'front',
    '1AG',
    [
      [51.2204, 1.4008],
      [51.2207, 1.4021],
    ],
    22,
  ),
  street(
    'Capstan Wharf',
    'front',
    '1AH',
    [
      [51.2183, 1.4009],
      [51.2184, 1.4022],
    ],
    30,
  ),
  street(
    'High Street',
    'centre',
    '1BA',
    [
      [51.2198, 1.3999],
      [51.2216, 1.4004],
      [51.2241, 1.4008],
      [51.2268, 1.4009],
    ],
    148,
  ),
  street(
    'Market Hill',
    'centre',
    '1BD',
    [
      [51.2227, 1.3974],
      [51.2231, 1.4003],
    ],
    58,
  ),
  street(
    'Corn Street',
    'centre',
    '1BE',
    [
      [51.2243, 1.3979],
      [51.2246, 1.4005],
    ],
    52,
  ),
  street(
    "St Orrin's Lane",
    'centre',
    '1BG',
    [
      [51.2254, 1.3984],
      [51.2257, 1.4006],
    ],
    40,
  ),
  street(
    'Bellfounders Row',
    'centre',
    '1BH',
    [
      [51.2213, 1.3979],
      [51.2216, 1.4001],
    ],
    44,
  ),
  street(
    'Chapel Row',
    'centre',
    '1BJ',
    [
      [51.2203, 1.3974],
      [51.2206, 1.3998],
    ],
    46,
  ),
  street(
    'Union Street',
    'centre',
    '1BL',
    [
      [51.2262, 1.3968],
      [51.2267, 1.4004],
    ],
    60,
  ),
  street(
    'Tanners Yard',
    'centre',
    '1BN',
    [
      [51.2234, 1.3984],
      [51.2239, 1.3996],
    ],
    18,
  ),
  street(
    'Beacon Road',
    'hill',
    '2AA',
    [
      [51.2229, 1.3969],
      [51.2237, 1.3931],
      [51.2239, 1.3894],
    ],
    120,
  ),
  street(
    'Upper Terrace',
    'hill',
    '2AD',
    [
      [51.2215, 1.3929],
      [51.2244, 1.3936],
    ],
    42,
  ),
  street(
    'Windmill Lane',
    'hill',
    '2AE',
    [
      [51.2246, 1.3958],
      [51.2271, 1.3921],
    ],
    66,
  ),
  street(
    'Priory Avenue',
    'hill',
    '2AG',
    [
      [51.2189, 1.3961],
      [51.2186, 1.3921],
    ],
    64,
  ),
  street(
    'Orchard Close',
    'hill',
    '2AH',
    [
      [51.2174, 1.3944],
      [51.2171, 1.3926],
    ],
    24,
  ),
  street(
    'Station Road',
    'hill',
    '2AJ',
    [
      [51.2206, 1.3969],
      [51.2209, 1.3941],
    ],
    54,
  ),
  street(
    'Ropewalk',
    'works',
    '3AA',
    [
      [51.2282, 1.3961],
      [51.2294, 1.3924],
    ],
    60,
  ),
  street(
    'Gasworks Lane',
    'works',
    '3AB',
    [
      [51.2287, 1.3989],
      [51.2301, 1.3961],
    ],
    40,
  ),
  street(
    'Staithe Road',
    'works',
    '3AD',
    [
      [51.2274, 1.3999],
      [51.2299, 1.4001],
    ],
    56,
  ),
  street(
    'Marram Green',
    'edge',
    '4AA',
    [
      [51.2196, 1.3791],
      [51.2209, 1.3749],
    ],
    44,
  ),
  street(
    'Nether Pell',
    'edge',
    '4AB',
    [
      [51.2101, 1.3862],
      [51.2086, 1.3831],
    ],
    40,
  ),
  street(
    'Chalkpit Lane',
    'edge',
    '4AD',
    [
      [51.2127, 1.3909],
      [51.2099, 1.3896],
    ],
    36,
  ),
]

function street(...[name, zone, inward, path, last = 80]: [string, Zone, string, Path, number?]): Street {
  return { name, zone, postal: `PX${inward.slice(0, 1)} 4${inward.slice(1)}`, quarter: null, numbers: [1, last], path }
}
