import type { Town } from '../town.js'
import { madinaDesk } from './desk.js'
import { madinaCaptions } from './captions.js'
import { madinaHabits } from './habits.js'
import { madinaStreets } from './streets.js'
import { beauty } from './themes/beauty.js'
import { culture } from './themes/culture.js'
import { fashion } from './themes/fashion.js'
import { food } from './themes/food.js'
import { gifts } from './themes/gifts.js'
import { health } from './themes/health.js'
import { house } from './themes/house.js'
import { learn } from './themes/learn.js'
import { markets } from './themes/markets.js'
import { sweets } from './themes/sweets.js'
import { travel } from './themes/travel.js'
import { wheels } from './themes/wheels.js'
import { work } from './themes/work.js'
import { madinaTails } from './voices.js'

const easternDigits = '٠١٢٣٤٥٦٧٨٩'

export const madina: Town = {
  world: 'madina',
  tenant: {
    slug: 'naranj',
    name: 'دليل نارنج',
    locale: 'ar',
    timezone: 'Asia/Amman',
    description: 'دليل أحياء التلال السبع في عمّان: من فرن الحارة إلى مكتب المحاماة، بأوقاتها وعناوينها وآراء أهلها.',
    phone: '+96260000001',
    email: 'salam@naranj.example',
    brand: {
      colors: { primary: '#8a2433', accent: '#a35a0f', background: '#fdf8ee', surface: '#ffffff', text: '#2c211b' },
      darkColors: { primary: '#f0a3a0', accent: '#f0b968', background: '#1d1613', surface: '#2a201b', text: '#f6ecdd' },
      font: 'HUMANIST',
      radius: 14,
    },
    desk: madinaDesk,
    logo: { key: 'logo/madina/light', alt: 'دليل نارنج' },
    logoDark: { key: 'logo/madina/dark', alt: 'دليل نارنج' },
    staff: [
      { name: 'رانيا الخطيب', email: 'rania@naranj.example', role: 'OWNER' },
      { name: 'نور حدّاد', email: 'noor@haddad.example', role: 'ADMIN' },
      { name: 'سامر العبّادي', email: 'samer@naranj.example', role: 'EDITOR' },
      { name: 'هالة منصور', email: 'hala@naranj.example', role: 'VIEWER' },
    ],
  },
  themes: [food, sweets, markets, fashion, gifts, culture, health, beauty, house, wheels, work, learn, travel],
  streets: madinaStreets,
  habits: madinaHabits,
  captions: madinaCaptions,
  tails: madinaTails,
  phones: ['+96260######'],
  address: ({ street, number }) => ({
    line1: `${street.name}، بناية ${eastern(number)}`,
    line2: street.quarter,
    city: 'عمّان',
    region: 'محافظة العاصمة',
    postal: street.postal,
    country: 'JO',
  }),
}

function eastern(number: number): string {
  return String(number).replace(/\d/g, (digit) => easternDigits[Number(digit)] ?? digit)
}
