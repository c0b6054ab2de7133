import { anyone, type Doors } from '../../../scope/doors.js'

export const seoDoors: Doors = { Query: { sitemap: { rule: anyone } } }
