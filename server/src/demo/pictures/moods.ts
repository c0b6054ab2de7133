/** An hour of the day: the sky, the tint that lies over everything, and how much the lamps show. */
export interface Mood {
  sky: readonly [top: string, foot: string]
  wash: string
  washStrength: number
  /** 0 in full daylight, 1 at night. */
  lamps: number
  sun: { x: number; y: number; r: number; colour: string } | null
  stars: boolean
}

export type Hour = 'morning' | 'noon' | 'golden' | 'dusk' | 'night' | 'silver'

export const moods: Record<Hour, Mood> = {
  morning: {
    sky: ['#8fc4de', '#fde6c4'],
    wash: '#ffe2b0',
    washStrength: 0.06,
    lamps: 0.15,
    sun: { x: 150, y: 150, r: 46, colour: '#fff3d0' },
    stars: false,
  },
  noon: {
    sky: ['#62b0dc', '#d6eef3'],
    wash: '#fff6dc',
    washStrength: 0,
    lamps: 0,
    sun: { x: 800, y: 84, r: 42, colour: '#fff4c2' },
    stars: false,
  },
  golden: {
    sky: ['#eda263', '#fde2a4'],
    wash: '#f08a35',
    washStrength: 0.12,
    lamps: 0.45,
    sun: { x: 770, y: 190, r: 58, colour: '#fff0b8' },
    stars: false,
  },
  dusk: {
    sky: ['#39487f', '#f0a184'],
    wash: '#3b3f7c',
    washStrength: 0.2,
    lamps: 0.85,
    sun: null,
    stars: true,
  },
  night: {
    sky: ['#121c42', '#3d4f86'],
    wash: '#141d4a',
    washStrength: 0.32,
    lamps: 1,
    sun: { x: 190, y: 92, r: 30, colour: '#f6efcf' },
    stars: true,
  },
  silver: {
    sky: ['#adbfca', '#ece9df'],
    wash: '#8fa3b3',
    washStrength: 0.07,
    lamps: 0.3,
    sun: null,
    stars: false,
  },
}

/** How often each hour is drawn: mostly day, as photographs of shops are. */
export const hourDeck: Record<'harbour' | 'madina', readonly Hour[]> = {
  harbour: ['noon', 'noon', 'morning', 'morning', 'silver', 'golden', 'noon', 'dusk', 'morning', 'golden'],
  madina: ['noon', 'golden', 'morning', 'noon', 'golden', 'dusk', 'noon', 'night', 'morning', 'golden'],
}
