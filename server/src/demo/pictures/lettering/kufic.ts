/** Does the letter touch its neighbours? Right is the letter before it, left the one after. */
export interface Form {
  joinsRight: boolean
  joinsLeft: boolean
}

interface Glyph {
  path: string
  width: number
  /** Where dots go: their middle, and the ink they must clear above and below. */
  dotX: number
  top: number
  bottom: number
}

// The baseline is y = 0; x runs to the left from the letter's right edge at 0. Stems are 9 tall, teeth 3.6, bowls 4.4 deep.
const join = ({ joinsRight }: Form, reach: number) => (joinsRight ? `M0 0H${-reach}` : '')
const bowl = (right: number, wide = 6) =>
  `V1.4Q${right} 4.4 ${right - wide / 2} 4.4Q${right - wide} 4.4 ${right - wide} 1.4V-1.8`

export const skeletons = {
  alef: (f: Form): Glyph => ({ path: `${join(f, 0.9)}M-.9-9.4V0`, width: 0.9, dotX: -0.9, top: -9.6, bottom: 0.4 }),
  hamza: (): Glyph => ({
    path: 'M-.8-3.8Q-3.6-4.8-3.5-2.8Q-3.2-1.2-.8-1.6L-4-.2',
    width: 4,
    dotX: -2,
    top: -4,
    bottom: 0,
  }),
  boat: (f: Form): Glyph =>
    f.joinsLeft
      ? tooth(f)
      : {
          path: f.joinsRight ? 'M0 0H-7.2Q-8.6 0-8.6-1.6V-3.4' : 'M-.2-3.4V-1.6Q-.2 0-1.6 0H-7.2Q-8.6 0-8.6-1.6V-3.4',
          width: 8.6,
          dotX: -4.4,
          top: -1.4,
          bottom: 0.4,
        },
  cup: (f: Form): Glyph =>
    f.joinsLeft
      ? tooth(f)
      : {
          path: `${join(f, 0.6)}M-.6${f.joinsRight ? ' 0' : '-2.8'}${bowl(-0.6)}`,
          width: 6.6,
          dotX: -3.6,
          top: 1.4,
          bottom: 4.6,
        },
  swan: (f: Form): Glyph =>
    f.joinsLeft
      ? tooth(f)
      : {
          path: f.joinsRight
            ? 'M0 0H-2.6Q-4.4 0-4.4 .9Q-4.4 1.7-3 1.8Q-1.4 2-1.4 3Q-1.4 4.6-4.4 4.6Q-8 4.6-8 1.6V.4'
            : 'M-.6-3.2Q-4.2-4.6-4.2-1.8Q-4.2-.2-2.4 .2Q-.4 .6-.4 2.2Q-.4 4.6-3.6 4.6Q-7.4 4.6-7.4 1.6V-.4',
          width: f.joinsRight ? 8 : 7.4,
          dotX: -4.2,
          top: -3.4,
          bottom: 4.8,
        },
  beak: (f: Form): Glyph =>
    f.joinsLeft
      ? { path: `M${f.joinsRight ? 0 : -3.4} 0H-6.2M-5.2-4.4H-.8L-4.2 0`, width: 6.2, dotX: -3, top: -4.6, bottom: 0.2 }
      : {
          path: `${join(f, 3.6)}M-5.8-4.4H-.8L-4.8-.2Q-6.4 1.6-5.6 3.2Q-4.8 4.8-2.6 4.8H-.4`,
          width: 6,
          dotX: -2.6,
          top: -4.6,
          bottom: -0.2,
        },
  elbow: (f: Form): Glyph => ({
    path: f.joinsRight ? 'M0 0H-4.4M-3-4.6L-1 0' : 'M-3-4.6L-.6-1.6Q.2 0-1.6 0H-4.4',
    width: 4.4,
    dotX: -2.6,
    top: -4.8,
    bottom: 0.4,
  }),
  sickle: (f: Form): Glyph => ({
    path: f.joinsRight ? 'M0 0H-.8V.6Q-.8 3.6-4.2 4' : 'M-.4-2.8V.6Q-.4 3.6-3.8 4',
    width: f.joinsRight ? 3 : 2.6,
    dotX: -1.4,
    top: f.joinsRight ? -0.8 : -3,
    bottom: 4.2,
  }),
  comb: (f: Form): Glyph => {
    const first = f.joinsRight ? -0.9 : -0.2
    const teeth = `M${first} 0V-3.6M${first - 2.6} 0V-3.6M${first - 5.2} 0V-3.6`
    if (f.joinsLeft)
      return {
        path: `M${f.joinsRight ? 0 : first} 0H${first - 6.6}${teeth}`,
        width: 6.6 - first,
        dotX: first - 2.6,
        top: -3.8,
        bottom: 0.4,
      }
    const start = `M${f.joinsRight ? 0 : first} 0H${first - 5.2}`
    return {
      path: `${start}${teeth}M${first - 5.2} 0${bowl(first - 5.2)}`,
      width: 11.2 - first,
      dotX: first - 2.6,
      top: -3.8,
      bottom: 4.6,
    }
  },
  almond: (f: Form): Glyph => {
    const loop = 'M-.6 0Q0-4.2-3.2-4.2Q-5-4-6.4 0'
    if (f.joinsLeft)
      return { path: `M${f.joinsRight ? 0 : -0.6} 0H-8M-6.4 0V-2.8${loop}`, width: 8, dotX: -3, top: -4.4, bottom: 0.4 }
    return {
      path: `M${f.joinsRight ? 0 : -0.6} 0H-6.4${loop}M-6.4-2.8${bowl(-6.4)}`,
      width: 12.4,
      dotX: -3,
      top: -4.4,
      bottom: 4.6,
    }
  },
  mast: (f: Form): Glyph => ({
    path: `M${f.joinsRight ? 0 : -0.6} 0H${f.joinsLeft ? -6.8 : -6.2}M-.6 0Q0-4.2-3-4.2Q-4.8-4-5.4 0M-4.9-9.4V0`,
    width: f.joinsLeft ? 6.8 : 6.2,
    dotX: -1.8,
    top: -4.4,
    bottom: 0.4,
  }),
  eye: (f: Form): Glyph => {
    const knot = 'M-2.5 0L-.8-3.4H-4.2Z'
    const head = 'M-.4-4.4H-2.6Q-4-4.4-4-3V'
    if (f.joinsLeft)
      return {
        path: f.joinsRight ? `M0 0H-5${knot}` : `${head}0M-.2 0H-5.4`,
        width: f.joinsRight ? 5 : 5.4,
        dotX: -2.4,
        top: -4.4,
        bottom: 0.4,
      }
    const tail = 'Q-5.2 .4-5.2 2.4Q-5.2 4.8-2.6 4.8H-.6'
    return {
      path: f.joinsRight ? `M0 0H-2.5${knot}M-2.5 0${tail}` : `${head}-2.2Q-4-.8-2.4-.6H-1.2M-2.4-.6${tail}`,
      width: 5.4,
      dotX: -2.4,
      top: -4.6,
      bottom: 5,
    }
  },
  knot: (f: Form): Glyph => {
    const ring = 'M-.3-2.1A1.9 1.9 0 1 0-4.1-2.1A1.9 1.9 0 1 0-.3-2.1M-.3-2.1Q-.2 0-1.6 0'
    const end = f.joinsLeft ? 'H-5' : 'H-8.2Q-9.6 0-9.6-1.6V-3'
    return {
      path: `${ring}M${f.joinsRight ? 0 : -1.6} 0${end}`,
      width: f.joinsLeft ? 5 : 9.6,
      dotX: -2.2,
      top: -4.2,
      bottom: 0.4,
    }
  },
  hook: (f: Form): Glyph => {
    const ring = 'M-.3-2.1A1.9 1.9 0 1 0-4.1-2.1A1.9 1.9 0 1 0-.3-2.1'
    if (f.joinsLeft)
      return {
        path: `${ring}Q-.2 0-1.6 0M${f.joinsRight ? 0 : -1.6} 0H-5`,
        width: 5,
        dotX: -2.2,
        top: -4.2,
        bottom: 0.4,
      }
    return { path: `${join(f, 0.3)}${ring}${bowl(-0.3)}`, width: 6.3, dotX: -2.2, top: -4.2, bottom: 4.6 }
  },
  palm: (f: Form): Glyph =>
    f.joinsLeft
      ? {
          path: `M-.4-9L-4.6-5.8L-1-2Q0 0-1.8 0${f.joinsRight ? 'M0 0' : ''}H-5.6`,
          width: 5.6,
          dotX: -2.8,
          top: -9,
          bottom: 0.4,
        }
      : {
          path: `${join(f, 0.6)}M-.6-9.4V-1.4Q-.6 0-2 0H-6Q-7.4 0-7.4-1.6V-2.4M-3-6.4L-4.8-5.6L-3.2-4.4L-5-3.6`,
          width: 7.4,
          dotX: -4,
          top: -9,
          bottom: 0.4,
        },
  lam: (f: Form): Glyph =>
    f.joinsLeft
      ? {
          path: f.joinsRight ? 'M0 0H-2.6M-1.3 0V-9.4' : 'M-.3-9.4V0H-2.6',
          width: 2.6,
          dotX: -1.3,
          top: -9.6,
          bottom: 0.4,
        }
      : { path: `${join(f, 0.4)}M-.4-9.4${bowl(-0.4)}`, width: 6.4, dotX: -3, top: -9.6, bottom: 4.6 },
  lamAlef: (f: Form): Glyph => ({
    path: `${join(f, 2)}M-.6-9.4V-2Q-.6 0-2.6 0H-4.2L-5.2-9.4`,
    width: 5.2,
    dotX: -3,
    top: -9.6,
    bottom: 0.4,
  }),
  seal: (f: Form): Glyph => {
    const ring = 'M-.3-1.9A1.9 1.9 0 1 0-4.1-1.9A1.9 1.9 0 1 0-.3-1.9'
    if (f.joinsLeft)
      return { path: `${ring}M${f.joinsRight ? 0 : -2.2} 0H-5`, width: 5, dotX: -2.2, top: -4.2, bottom: 0.4 }
    return {
      path: `${ring}M${f.joinsRight ? 0 : -2.2} 0H-3.6Q-5 0-5 1.4V5`,
      width: 5,
      dotX: -2.2,
      top: -4.2,
      bottom: 5,
    }
  },
  drop: (f: Form): Glyph => {
    if (f.joinsLeft && f.joinsRight)
      return {
        path: 'M0 0H-5M-2.5 0Q-5-1.2-2.6-4.2Q-.2-1.2-2.5 0Q-.6 1-2.5 3Q-4.4 1-2.5 0',
        width: 5,
        dotX: -2.4,
        top: -4.4,
        bottom: 3,
      }
    if (f.joinsLeft)
      return {
        path: 'M-2.8 0Q-5.6-.6-5.2-2.8Q-4.6-4.8-2.8-4.8Q-.6-4.6-.4-2.4Q-.4-.4-2.8 0M-2.8-4.8Q-1.4-2.4-2.8 0H-6.4',
        width: 6.4,
        dotX: -2.8,
        top: -5,
        bottom: 0.4,
      }
    if (f.joinsRight)
      return { path: 'M0 0H-3.2Q-5.2-.4-4.4-2.2Q-3.4-3.6-1.4-5V0', width: 4.8, dotX: -2.4, top: -5.4, bottom: 0.4 }
    return {
      path: 'M-2.2-5Q-4.8-2.8-4.6-1.6Q-4.2 0-2.3 0T0-1.6Q0-3-2.2-5Z',
      width: 4.6,
      dotX: -2.3,
      top: -5.2,
      bottom: 0.4,
    }
  },
  comma: (f: Form): Glyph => ({
    path: `${join(f, 1.4)}M-.3-2A1.8 1.8 0 1 0-3.9-2A1.8 1.8 0 1 0-.3-2V.8Q-.4 3.8-4.4 4.2`,
    width: 4,
    dotX: -2,
    top: -4,
    bottom: 4.2,
  }),
} satisfies Record<string, (form: Form) => Glyph>

export type Skeleton = keyof typeof skeletons

function tooth(form: Form): Glyph {
  const path = form.joinsRight ? 'M0 0H-2.8M-1.4 0V-3.6' : 'M-.3-3.6V0H-2.8'
  return { path, width: 2.8, dotX: form.joinsRight ? -1.4 : -0.7, top: -3.6, bottom: 0.2 }
}
