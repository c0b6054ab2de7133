import type { Theme } from '../../theme.js'

export const learn: Theme = {
  key: 'learn',
  name: 'Learning & leisure',
  slug: 'learning-and-leisure',
  zones: ['hill', 'centre', 'edge'],
  children: [
    {
      key: 'fitness',
      name: 'Gyms, yoga & dance',
      slug: 'fitness',
      one: 'a gym',
      seen: 'mats and weights on a wide floor',
    },
    {
      key: 'lessons',
      name: 'Lessons & classes',
      slug: 'lessons',
      one: 'a classroom',
      seen: 'a blackboard, a globe and a row of desks',
    },
    {
      key: 'clubs',
      name: 'Sports clubs',
      slug: 'sports-clubs',
      one: 'a sports club',
      seen: 'rackets, a ball and a rolled mat',
      zones: ['edge', 'hill'],
    },
    {
      key: 'nurseries',
      name: 'Nurseries & play',
      slug: 'nurseries',
      one: 'a nursery',
      seen: 'bricks, trains and bears on a round rug',
    },
  ],
  manuscript: `
Breakers Gym | fitness | gym | weights, classes, no contract
Iron, rubber and sea air through a roller door. No contract, no mirrors in the free-weights room, and an induction
that is really a conversation.

Low Tide Yoga | fitness | gym | vinyasa, beginners, beach yoga
Slow flow at dawn on the sand from May, above the bakery the rest of the year. The smell of bread makes relaxation
easy and fasting hard.

The Pilates Boathouse | fitness | salon | reformer, small groups, rehab
Six reformers in an old gig shed, never more than six people. Springs creak like rigging; backs stop doing so.

Jump Street Dance | fitness | gym | ballet, tap, adults
Tots in tutus at three, tap for teenagers at five, swing for grown-ups after eight. The summer show fills the
Pavilion.

Ironside Boxing Club | fitness | gym | boxing, youth, women's sessions
Hooks, bags and homework: juniors do an hour of each. Women-only evenings on Monday and Thursday.

Pell Tutors | lessons | office | gcse, maths, one to one
Retired teachers and clever undergraduates, matched with care. Maths is explained until it is obvious.

The Language Room | lessons | gym | french, spanish, conversation
Eight learners, one table, no English after the first biscuit. Wednesday suppers are conducted entirely in Spanish.

Cook & Keep | lessons | market | cookery classes, bread, children
Twelve aprons, one long bench and supper at the end of it. Bread, curry, knife skills and a half-term week for
children.

Harbour Piano Studio | lessons | salon | piano, theory, adults
For those who gave up at eleven and have regretted it since. Two grands, side by side, so that nobody plays alone.

Drive East | lessons | office | driving lessons, nervous drivers, automatics
Starts in an empty car park and ends on the roundabout everyone dreads. Patient with the over-fifties and the
under-confident.

Marram Green Cricket Club | clubs | market | cricket, juniors, teas
Three men's sides, two women's and colts on Friday evenings. The tea is such that opposing teams plan their season
around it.

Pellhaven Tennis & Padel | clubs | sevenDays | tennis, padel, coaching
Four grass, three hard and two glass boxes where the noise comes from. Turn-up-and-play on Sunday mornings.

Chalk Hill Runners | clubs | market | running, beginners, trail
From the sofa to the cliff path in ten weeks, at the pace of a chat. Head torches in winter, swims in summer.

Nether Pell Riding School | clubs | sevenDays | riding, ponies, disabled riders
Fourteen ponies with opinions. Lessons indoors, hacks over the down, and sessions for disabled riders every Tuesday.

Harbour Bowls Club | clubs | sevenDays | bowls, beginners, bar
A lawn like a billiard table and members from nine to ninety-four. Woods are lent, whites are optional.

Little Limpets Nursery | nurseries | nursery | ages 0-5, forest school, funded hours
Sticking to things since 1998. Mornings outdoors in all weathers, soup at noon, naps under knitted blankets.

The Acorn Room | nurseries | nursery | montessori, ages 2-5, garden
Small jugs, real glasses and children who pour without spilling. Places for September are gone by February.

Tumble Bay Soft Play | nurseries | sevenDays | soft play, parties, café
A pirate ship in foam, a baby lagoon and coffee within sight of both. Socks, please.

Shore School | nurseries | nursery | outdoor nursery, beach, ages 3-5
No building to speak of: a beach hut, a tarpaulin and the whole foreshore. Waterproofs provided, mud inevitable.

Stay & Play at St Orrin's | nurseries | market | drop-in, babies, toast
Toast for toddlers, tea for whoever brought them. Pay what you can; somebody will hold the baby.
`,
  closings: [
    'The first class is free.',
    'Concessions for students and over-sixties.',
    'Places are booked by the term or by the day.',
    'Showers, lockers and a bicycle rack.',
    'Kit can be borrowed for the first month.',
    'All coaches are checked and first-aid trained.',
    'Parents are welcome to watch.',
    'Step-free throughout, with a changing place.',
  ],
  praise: [
    'fitness lessons clubs: I was the oldest beginner and felt perfectly at home.',
    'clubs nurseries lessons: My daughter asks to go on Sundays.',
    'lessons: Passed first time after failing three elsewhere.',
    'clubs fitness: Coaches who know every name.',
    'fitness lessons: Small groups make all the difference.',
    'fitness: Finally touched my toes.',
    'clubs: Best cricket teas in the county.',
    'nurseries: They took a shy boy and gave us back a chatterbox.',
    'fitness nurseries: Clean, airy and never crowded.',
    'lessons: I can order dinner in Spanish now.',
    'lessons: Teacher with the patience of a heron.',
    'clubs: Ponies are well looked after and so are the riders.',
    'A real community.',
    'nurseries: Muddy, tired, delighted children every day.',
  ],
  grumbles: [
    'fitness lessons: Classes fill up before members can book.',
    'fitness clubs: Changing rooms need a scrub.',
    'Nobody said hello on our first visit.',
    'Timetable changes too often.',
  ],
  praiseTags: ['patient teachers', 'welcoming', 'great for beginners', 'good facilities', 'fun', 'community'],
}
