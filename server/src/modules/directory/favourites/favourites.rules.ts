import { anyone, type Doors } from '../../../scope/doors.js'

export const favouriteDoors: Doors = { Query: { signFavourites: { rule: anyone }, favourites: { rule: anyone } } }
