import { dark, light } from './colour.js'
import { box, disc, line, put, shape, times } from './draw.js'
import { signWord } from './lettering/lettering.js'

/** A tenant's mark and name on nothing: `light` for pale pages, `dark` for dark ones. */
export function logoSvg(key: string): string {
  const [, world, theme] = /^logo\/(harbour|madina)\/(light|dark)$/.exec(key) ?? []
  if (!world || !theme) throw new Error(`Not a logo's key: ${key}`)
  const drawn = world === 'harbour' ? harbourLogo(theme === 'dark') : madinaLogo(theme === 'dark')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawn.wide} 200" width="${drawn.wide}" height="200">${drawn.content}</svg>`
}

interface Logo {
  wide: number
  content: string
}

/** A lighthouse and two waves in a roundel. */
function harbourLogo(onDark: boolean): Logo {
  const ink = onDark ? '#eaf1f1' : '#125a68'
  const field = onDark ? '#7fcbd6' : '#125a68'
  const paper = onDark ? '#0f1c22' : '#fbf8f1'
  const lamp = '#f2b14e'
  const tower =
    shape('M-15 44L-10-30H10L15 44z', paper) +
    shape('M-12.6 8L-11.4-10H11.4L12.6 8z', '#d2553a') +
    box([-14, -36, 28, 7], paper, 2) +
    box([-8, -52, 16, 17], lamp, 2) +
    shape('M-12-51Q0-70 12-51z', '#d2553a')
  const beams = shape('M-12-46L-96-68V-24zM12-46L96-68V-24z', `${lamp}aa`)
  const waves = times(2, (i) => line(`M-66 ${46 + i * 20}q11-12 22 0t22 0 22 0 22 0 22 0 22 0`, paper, 7))
  const mark = put(`${disc([0, 0, 84], field)}<g clip-path="url(#round)">${beams}${tower}${waves}</g>`, {
    x: 100,
    y: 100,
  })
  const name = put(signWord('PELLHAVEN', { colour: ink, maxWidth: 470, size: 62, weight: 1.5 }), { x: 440, y: 82 })
  const line2 = put(
    signWord('HARBOUR GUIDE', { colour: onDark ? '#f2a07f' : '#b8452a', maxWidth: 452, size: 25, weight: 1.2 }),
    { x: 440, y: 146 },
  )
  return { wide: 700, content: `<defs><clipPath id="round"><circle r="84"/></clipPath></defs>${mark}${name}${line2}` }
}

/** A bitter orange with its leaf, in an eight-pointed star. */
function madinaLogo(onDark: boolean): Logo {
  const ink = onDark ? '#f6ecdd' : '#8a2433'
  const star = onDark ? '#f0a3a0' : '#8a2433'
  const fruit = '#ee9a32'
  const square = box([-60, -60, 120, 120], star, 8)
  const orange =
    disc([0, 10, 46], fruit) +
    shape('M14-33a46 46 0 0 1 0 86c26-22 26-62 0-86z', dark(fruit, 0.12)) +
    shape('M-26-12q8-16 22-18-4 12-22 18z', light(fruit, 0.6)) +
    line('M0-36q2-10 8-16', '#5b3a1e', 6) +
    shape('M8-46c6-28 40-30 50-22-6 24-28 34-50 22z', '#5d8046') +
    line('M12-46q20-6 38-18', light('#5d8046', 0.4), 3)
  const mark = put(square + put(square, { turn: 45 }) + disc([0, 4, 58], onDark ? '#1d1613' : '#fdf8ee') + orange, {
    x: 352,
    y: 100,
  })
  const name = put(signWord('نارنج', { colour: ink, maxWidth: 220, size: 150, weight: 1.45 }), { x: 134, y: 92 })
  return { wide: 450, content: name + mark }
}
