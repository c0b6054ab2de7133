import type { Theme } from '../../theme.js'

export const animals: Theme = {
  key: 'animals',
  name: 'Pets & gardens',
  slug: 'pets-and-gardens',
  zones: ['edge', 'centre', 'works'],
  children: [
    {
      key: 'vets',
      name: 'Vets',
      slug: 'vets',
      one: 'a veterinary practice',
      seen: 'medicine, a bowl and a stethoscope',
    },
    {
      key: 'groomers',
      name: 'Groomers & dog walkers',
      slug: 'groomers',
      one: 'a grooming parlour',
      seen: 'brushes, towels and soap',
    },
    {
      key: 'petshops',
      name: 'Pet shops',
      slug: 'pet-shops',
      one: 'a pet shop',
      seen: 'bowls, birdcages and a watchful cat',
      zones: ['centre'],
    },
    {
      key: 'plants',
      name: 'Nurseries & florists',
      slug: 'plants-and-flowers',
      one: 'a plant shop',
      seen: 'pots of herbs, tulips and seedlings',
    },
  ],
  manuscript: `
Pell Veterinary Group | vets | surgery | small animals, surgery, emergency
Cats wait upstairs, dogs downstairs, tortoises anywhere they like. A vet sleeps on the premises, so that the night
telephone is answered by someone who has met your animal.

Marram Farm Vets | vets | office | horses, farm animals, call-out
Lambing, hoofs and the occasional alpaca. Green vans, long arms and a very good mobile scanner.

Paws on Priory | vets | surgery | cats only, dental, quiet clinic
A clinic for cats and for people who understand cats. No barking, soft towels, appointments of half an hour.

The Feathered & Scaled Clinic | vets | surgery | birds, reptiles, rabbits
Parrots, pythons, guinea pigs, one axolotl. People drive from three counties because nobody else will weigh a gecko.

Night Owl Emergency Vets | vets | late | out of hours, emergency, overnight
Opens when the others close. Bring the animal, the packet it ate and a jumper; it gets cold towards dawn.

Wash & Wag | groomers | salon | dog grooming, hand strip, puppies
Baths at the right height, warm air, no cages. Spaniels leave as spaniels rather than as topiary.

Sandy Paws Dog Wash | groomers | sevenDays | self service, beach dogs, towels
Coin-operated baths by the slipway for dogs that have rolled in something. Towels are dry and plentiful.

The Walking Company | groomers | trade | dog walking, day care, pet sitting
Six dogs at most, GPS on the harness and a photograph by lunchtime. Also sits with cats who prefer to stay at home.

Purrfect Order | groomers | salon | cat grooming, claws, home visits
Matted longhairs restored to dignity in their own kitchens. Scratches are included in the price.

Bark & Bramble | petshops | sevenDays | raw food, treats, toys
Treats weighed out like sweets and coats fitted while you wait. The noticeboard for the lost and the found has a fine
record with tortoises.

Fin & Feather | petshops | shop | aquatics, birds, advice
Two thousand litres of tropical calm in the middle of the High Street. They refuse to sell a goldfish for a bowl.

The Hutch | petshops | shop | rabbits, adoption, hay
No animals for sale: only those that need a second home, and everything such a home requires. Hay by the bale.

Pellhaven Pet Pantry | petshops | sevenDays | pet food, delivery, refills
Kibble from bins, by weight, into your own sack. Delivery on the same cargo bike as the vegetables.

The Aviary on Union Street | petshops | shop | bird seed, feeders, budgerigars
Sunflower hearts by the kilo, feeders that defeat squirrels for at least a week, and a pair of budgerigars who greet
regulars by name. Swift boxes are built to order each spring.

Orchard Close Nursery | plants | sevenDays | perennials, herbs, peat free
Everything on the benches has spent a winter outdoors here, so it knows what it is in for. Peat-free since 2003.

Bloom & Breakwater | plants | shop | florist, weddings, subscriptions
Loose, seasonal bunches in brown paper: narcissi in March, sea holly in August, nothing that has flown. Weddings by
conversation.

Hale Farm Garden Centre | plants | sevenDays | garden centre, café, christmas trees
Compost, roses, bird food, wellingtons and a café known for its cheese scone. In December the car park becomes a
forest.

Succulent Corner | plants | shop | cactus, house plants, repotting
Spines, rosettes and things that thrive on neglect. Repotting on Saturdays; bring the patient, leave with a
survivor.

Seed & Story | plants | market | heritage seeds, swaps, workshops
Beans with names and histories, saved by local gardeners and lent like library books. Bring some back in autumn.

The Herb Barrow | plants | market | herbs, teas, market stall
Nineteen mints, eight thymes and a woman who can tell you what each is for. At the market on Saturdays, in her own
garden otherwise.
`,
  closings: [
    'Treats are handed out at the door.',
    'Payment plans are available for larger bills.',
    'Loyalty cards are stamped without being asked for.',
    'A separate entrance is kept for nervous animals.',
    'Plants are guaranteed for a year if you water them.',
    'Delivery in town on weekday afternoons.',
    'Advice is free and comes with a sketch.',
    'Workshops are announced on the gate.',
  ],
  praise: [
    'vets: They sat on the floor with our old dog until he was calm.',
    'vets: Ran the tests at once and rang me at midnight with good news.',
    'groomers: My spaniel comes out smelling of roses and looking like herself.',
    'plants: Plants twice as strong as from the big place.',
    'petshops: Talked us out of a parrot, quite rightly.',
    'petshops: Our rabbit adores his new friend.',
    'plants: The wedding flowers looked as if they had been picked that morning, because they had.',
    'groomers: Photographs of the walk make my working day.',
    'vets groomers: Gentle with a cat who is not gentle.',
    'plants: Everything I planted has survived, a first.',
    'petshops vets: They knew which food was making him itch.',
    'vets: Fair bills and clear explanations.',
    'plants: A lovely place to wander on a wet Sunday.',
    'petshops: Found our tortoise through their noticeboard.',
  ],
  grumbles: [
    'vets: Expensive for a ten-minute look.',
    'groomers: Came back with a nicked ear.',
    'plants: Half the seedlings died in a week.',
    'vets groomers: Waited an hour past our appointment.',
  ],
  praiseTags: ['gentle', 'knows animals', 'healthy plants', 'good advice', 'fair price', 'caring'],
}
