import type { Town } from '../town.js'
import { harbourDesk } from './desk.js'
import { harbourCaptions } from './captions.js'
import { harbourHabits } from './habits.js'
import { harbourStreets } from './streets.js'
import { advice } from './themes/advice.js'
import { animals } from './themes/animals.js'
import { arts } from './themes/arts.js'
import { beauty } from './themes/beauty.js'
import { food } from './themes/food.js'
import { health } from './themes/health.js'
import { home } from './themes/home.js'
import { larder } from './themes/larder.js'
import { learn } from './themes/learn.js'
import { shops } from './themes/shops.js'
import { stay } from './themes/stay.js'
import { water } from './themes/water.js'
import { wheels } from './themes/wheels.js'
import { harbourTails } from './voices.js'

export const harbour: Town = {
  world: 'harbour',
  tenant: {
    slug: 'pellhaven',
    name: 'Pellhaven Harbour Guide',
    locale: 'en-GB',
    timezone: 'Europe/London',
    description:
      'Shops, suppers, boats and plumbers: everybody who opens a door in Pellhaven, kept up to date by the people who live here.',
    phone: '+441632960001',
    email: 'hello@pellhaven.example',
    brand: {
      colors: { primary: '#125a68', accent: '#b8452a', background: '#fbf8f1', surface: '#ffffff', text: '#1c2a33' },
      darkColors: { primary: '#7fcbd6', accent: '#f2a07f', background: '#0f1c22', surface: '#172830', text: '#eaf1f1' },
      font: 'SERIF',
      radius: 6,
    },
    desk: harbourDesk,
    logo: { key: 'logo/harbour/light', alt: 'Pellhaven Harbour Guide' },
    logoDark: { key: 'logo/harbour/dark', alt: 'Pellhaven Harbour Guide' },
    staff: [
      { name: 'Imogen Hartley', email: 'imogen@pellhaven.example', role: 'OWNER' },
      { name: 'Callum Reyes', email: 'callum@pellhaven.example', role: 'ADMIN' },
      { name: 'Noor Haddad', email: 'noor@haddad.example', role: 'EDITOR' },
      { name: 'Beth Okafor', email: 'beth@pellhaven.example', role: 'VIEWER' },
    ],
  },
  themes: [food, larder, shops, arts, stay, water, health, beauty, home, wheels, advice, learn, animals],
  streets: harbourStreets,
  habits: harbourHabits,
  captions: harbourCaptions,
  tails: harbourTails,
  phones: ['+441632960###', '+441632960###', '+447700900###'],
  address: ({ street, number }) => ({
    line1: `${number} ${street.name}`,
    line2: street.zone === 'works' ? 'Ropewalk Trading Estate' : null,
    city: 'Pellhaven',
    region: 'Kent',
    postal: street.postal,
    country: 'GB',
  }),
}
