import type { Theme } from '../../theme.js'

export const health: Theme = {
  key: 'health',
  name: 'Health',
  slug: 'health',
  zones: ['centre', 'hill'],
  children: [
    {
      key: 'pharmacies',
      name: 'Pharmacies',
      slug: 'pharmacies',
      one: 'a pharmacy',
      seen: 'medicines in order and a green mortar',
    },
    {
      key: 'dentists',
      name: 'Dentists',
      slug: 'dentists',
      one: 'a dental practice',
      seen: 'toothbrushes in a glass and a plant',
    },
    {
      key: 'opticians',
      name: 'Opticians',
      slug: 'opticians',
      one: 'an optician’s',
      seen: 'frames on the shelves and a sight chart',
    },
    {
      key: 'physio',
      name: 'Physio & osteopathy',
      slug: 'physio',
      one: 'a physiotherapy practice',
      seen: 'mats, towels and a treatment couch',
    },
  ],
  manuscript: `
Corn Street Pharmacy | pharmacies | pharmacy | prescriptions, travel vaccines, delivery
Repeat prescriptions ready before you have finished asking, and a private room for the questions you would rather not
ask aloud. Travel jabs on Tuesday and Saturday mornings.

Harbour Road Late Pharmacy | pharmacies | always | 24 hours, emergency supply, baby care
The green cross that never goes out. Somebody with a degree and a kettle is here through the night, for croup, toothache
and everything worse.

Pell Bay Chemist | pharmacies | pharmacy | blood pressure, minor ailments, homeopathy
Behind the coloured flasks is a thoroughly modern dispensary. Free blood pressure checks, sensible advice about stings and
a very good line in sun cream.

Windmill Lane Dispensary | pharmacies | pharmacy | compounding, veterinary, blister packs
Makes up what does not come in a packet, from eye drops to a cat's thyroid paste. Weekly packs are sorted for anyone who
loses count.

Market Hill Pharmacy | pharmacies | pharmacy | flu clinic, hearing checks, photo prints
Family-run, fluent in four languages and unfazed by any rash. Flu clinics begin in September without appointment.

Parade Dental Practice | dentists | surgery | NHS and private, children, hygienist
Children's appointments come with a tour of the chair and a go on the pedal. Four dentists, two hygienists and a waiting
room that overlooks the bandstand.

St Orrin's Dental Care | dentists | surgery | nervous patients, sedation, implants
Built its name on people who had not been for twenty years. Nobody lectures; the first visit is mostly tea.

Enamel & Co | dentists | surgery | cosmetic, aligners, whitening
Straightening, whitening and repairs after bicycle accidents, with scans instead of mouthfuls of putty. Prices are on
the wall.

Tanners Yard Orthodontics | dentists | surgery | braces, teenagers, saturday clinic
Braces for under-eighteens by referral and for everybody else by choice. The Saturday clinic means no missed lessons.

Beacon Denture Clinic | dentists | office | dentures, repairs, home visits
Made, relined or mended on the premises, often the same day. Home visits within ten miles for anyone who cannot manage
the hill.

Clearwater Opticians | opticians | surgery | eye tests, retinal scan, children
Independent for three generations, with frames from small workshops in Denmark, Japan and, lately, Fife. A retinal scan
is part of every test.

Bright & Harbour Eyecare | opticians | surgery | contact lenses, dry eye, hearing
Special interest in eyes that spend their days in wind and salt. Contact lenses are taught patiently, as many times as
it takes.

The Spectacle Makers | opticians | shop | bespoke frames, repairs, vintage
Frames cut from horn and acetate at a bench in the window. They will put your lenses into your grandmother's
spectacles if the hinges allow.

Lantern Optics | opticians | surgery | home visits, low vision, audiology
Brings the whole consulting room to your sitting room in two suitcases. Magnifiers, lamps and talking clocks can be
borrowed before buying.

Groundswell Physiotherapy | physio | surgery | sports injuries, rehab, pilates
Knees, backs and shoulders, chiefly of rowers. You leave with three exercises rather than thirty, and are asked about
them next time.

The Bone Setter's House | physio | surgery | osteopathy, babies, pregnancy
Osteopaths in a crooked house that has practised since 1902. Gentle hands, warm rooms, and a couch that rises at the
press of a pedal.

Tide Mill Chiropractic | physio | surgery | backs, posture, x-ray
Straight talk about crooked spines. First consultations last an hour and include a drawing of what is actually
wrong.

Footfall Podiatry | physio | surgery | feet, orthotics, diabetic care
Corns, gait analysis and insoles made to a cast. Long-distance walkers are patched up between stages, no questions
asked about the boots.

Saltmarsh Sports Massage | physio | salon | massage, recovery, events
Thumbs like mooring posts and a good playlist. Sets up a tent at the half marathon every October.

Priory Speech & Hearing | physio | office | speech therapy, hearing tests, children
Works with stammers, strokes and late talkers, in a room with a sandpit and no clock. Reports are written in English.
`,
  closings: [
    'New patients are being taken on.',
    'There is level access and a parking bay outside.',
    'Urgent cases are usually seen the same day.',
    'Reminders come by text, unless you would rather have a postcard.',
    'Evening appointments on Mondays.',
    'All major insurers are accepted.',
    'A hearing loop is fitted at the desk.',
    'Fees are explained before anything is done.',
  ],
  praise: [
    'dentists: First dentist in years who did not make me feel guilty.',
    'pharmacies: Saw me at two in the morning with a feverish baby.',
    'Explained every step and then did exactly that.',
    'physio: My back has not been this good since my thirties.',
    'opticians: They noticed something at a routine eye test that saved my sight.',
    'pharmacies: Prescription delivered in a storm.',
    'Gentle with my autistic son.',
    'On time, every time.',
    'dentists opticians physio: Honest: told me I did not need the treatment.',
    'opticians: New glasses are the best I have owned.',
    'physio: Three sessions and I was rowing again.',
    'Receptionist deserves a medal.',
    'Calm, clean, kind.',
    'Rang the next day to ask how I was.',
  ],
  grumbles: [
    'Running fifty minutes late without a word.',
    'Hard to get through on the telephone.',
    'opticians dentists: Felt like being sold extras.',
    'pharmacies: Prescription was not ready as promised.',
  ],
  praiseTags: ['kind', 'explains clearly', 'on time', 'good with children', 'thorough', 'gentle'],
}
