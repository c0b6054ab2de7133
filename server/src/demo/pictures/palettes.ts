import type { Palette } from './ink.js'

export type World = 'harbour' | 'madina'

/** One family of colours per tenant: what makes five hundred pictures look like two towns. */
export const palettes: Record<World, Palette> = {
  harbour: {
    accents: ['#1f6f78', '#e0673f', '#e9b44c', '#7a9e7e', '#31577f', '#c5504b', '#8fb8c4', '#5a4b7c'],
    walls: [
      '#f1ebdd',
      '#c8dcd9',
      '#f4d9a8',
      '#e9c6b4',
      '#b3c9d8',
      '#d9d3c3',
      '#a9bfa8',
      '#b5654a',
      '#f6f2ea',
      '#d7a9a1',
    ],
    plaster: ['#f1ebdd', '#c8dcd9', '#f4d9a8', '#e9c6b4', '#b3c9d8'],
    trims: ['#123f4b', '#1f6f78', '#2c4a6b', '#7c2f35', '#3f5b46', '#23303d', '#b5472f', '#38506a'],
    pale: '#f8f2e4',
    dark: '#22303c',
    wood: '#a9764a',
    metal: '#9aa7ae',
    leaf: '#5f8f5a',
    ground: '#b9b3a6',
  },
  madina: {
    accents: ['#9b2d3a', '#d98a2b', '#1f7a78', '#4f7a4a', '#2f4b7c', '#c9623b', '#e2b84f', '#7b3f61'],
    walls: ['#ecdcbb', '#e6d0a6', '#f2e6cd', '#dfc49a', '#efe0c6', '#d9bf9c', '#f0d9c0', '#e3cdb0'],
    plaster: ['#e9b99a', '#f4efe4', '#bcd0cb', '#e6bd7c', '#d9a7a0', '#c7d0b4'],
    trims: ['#1d5a55', '#7a2430', '#2f4b6e', '#4a5d34', '#8a4b22', '#5b2f47', '#20564a', '#6b3a1f'],
    pale: '#fbf2df',
    dark: '#33261f',
    wood: '#9a6238',
    metal: '#a8a39a',
    leaf: '#5d8046',
    ground: '#cdb894',
  },
}
