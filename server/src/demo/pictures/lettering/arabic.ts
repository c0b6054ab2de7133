import { put, short } from '../draw.js'
import { type Form, type Skeleton, skeletons } from './kufic.js'
import type { Lettering } from './lettering.js'

/** Joined Arabic in a geometric, one-weight hand: shaped here, letter by letter, from right to left. */
export function arabicLettering(text: string): Lettering {
  const letters = [...text.replaceAll('لا', '\u0000')]
  let x = 0
  let strokes = ''
  let marks = ''
  letters.forEach((char, at) => {
    const letter = alphabet[char]
    if (!letter) {
      x -= 3.6
      return
    }
    const [skeleton, dots] = letter
    const form = formOf(letters, at)
    const glyph = skeletons[skeleton](form)
    strokes += put(`<path d="${glyph.path}"/>`, { x })
    marks += put(dots(glyph.dotX, glyph.top, glyph.bottom), { x })
    x -= glyph.width + (form.joinsLeft ? 0 : 1.5)
  })
  const width = short(-x - 1.5)
  const lift = { x: width / 2, y: -4.6 }
  return { width, height: 14, strokes: put(strokes, lift), marks: put(marks, lift) }
}

// These letters never reach out to the one on their left.
const rightOnly = new Set([...'اأإآدذرزوؤةىء', '\u0000'])

function formOf(letters: readonly string[], at: number): Form {
  const char = letters[at] ?? ''
  const before = letters[at - 1]
  const after = letters[at + 1]
  const joinsRight = before !== undefined && before in alphabet && !rightOnly.has(before) && char !== 'ء'
  const joinsLeft = after !== undefined && after in alphabet && after !== 'ء' && !rightOnly.has(char)
  return { joinsRight, joinsLeft }
}

type Dots = (x: number, top: number, bottom: number) => string

const dot = (x: number, y: number) => `<circle cx="${short(x)}" cy="${short(y)}" r=".95"/>`
const none: Dots = () => ''
const oneAbove: Dots = (x, top) => dot(x, top - 2.2)
const twoAbove: Dots = (x, top) => dot(x - 1.25, top - 2.2) + dot(x + 1.25, top - 2.2)
const threeAbove: Dots = (x, top) => twoAbove(x, top, 0) + dot(x, top - 4.2)
const oneBelow: Dots = (x, _top, bottom) => dot(x, bottom + 2.2)
const twoBelow: Dots = (x, _top, bottom) => dot(x - 1.25, bottom + 2.2) + dot(x + 1.25, bottom + 2.2)
const hamza = (x: number, y: number) =>
  put('<path d="M1-1.4Q-1.4-2-1.3-.5Q-1.1.6.9.2L-1.5 1.3" fill="none" stroke="currentColor" stroke-width=".9"/>', {
    x,
    y,
  })
const hamzaAbove: Dots = (x, top) => hamza(x, top - 2)
const hamzaBelow: Dots = (x, _top, bottom) => hamza(x, bottom + 2.2)

const alphabet: Record<string, readonly [Skeleton, Dots]> = {
  ا: ['alef', none],
  أ: ['alef', hamzaAbove],
  إ: ['alef', hamzaBelow],
  آ: ['alef', hamzaAbove],
  ب: ['boat', oneBelow],
  ت: ['boat', twoAbove],
  ث: ['boat', threeAbove],
  ج: ['beak', oneBelow],
  ح: ['beak', none],
  خ: ['beak', oneAbove],
  د: ['elbow', none],
  ذ: ['elbow', oneAbove],
  ر: ['sickle', none],
  ز: ['sickle', oneAbove],
  س: ['comb', none],
  ش: ['comb', threeAbove],
  ص: ['almond', none],
  ض: ['almond', oneAbove],
  ط: ['mast', none],
  ظ: ['mast', oneAbove],
  ع: ['eye', none],
  غ: ['eye', oneAbove],
  ف: ['knot', oneAbove],
  ق: ['hook', twoAbove],
  ك: ['palm', none],
  ل: ['lam', none],
  م: ['seal', none],
  ن: ['cup', oneAbove],
  ه: ['drop', none],
  ة: ['drop', twoAbove],
  و: ['comma', none],
  ؤ: ['comma', hamzaAbove],
  ي: ['swan', twoBelow],
  ى: ['swan', none],
  ئ: ['swan', hamzaAbove],
  ء: ['hamza', none],
  '\u0000': ['lamAlef', none],
}
