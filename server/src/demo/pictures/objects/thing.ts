import type { Ink } from '../ink.js'

/** One object, about 100 units wide, standing on (0,0): y grows downwards, so what stands has negative y. */
export type Thing = (ink: Ink) => string
