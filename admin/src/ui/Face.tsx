import { type CSSProperties, useState } from 'react'
import classes from './Face.module.css'

interface FaceProps {
  name: string
  url: string | null | undefined
  /** Pixels. */
  size: number
}

/** A person's picture, or the initials of their name. Their name stands beside it, so it says nothing of its own. */
export function Face({ name, url, size }: FaceProps) {
  const [broken, setBroken] = useState<string>()
  const style = { '--face': `${size}px` } as CSSProperties
  if (url && url !== broken)
    return (
      <img
        className={classes.face}
        style={style}
        src={url}
        alt=""
        width={size}
        height={size}
        onError={() => setBroken(url)}
      />
    )
  return (
    <span className={classes.face} style={style} aria-hidden>
      {initialsOf(name)}
    </span>
  )
}

/** Of the first and the last word; scripts whose letters join have one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  const letters = [...first].slice(0, 1).concat(/^\p{Script=Latin}/u.test(first) ? [...last].slice(0, 1) : [])
  return letters.join('').toLocaleUpperCase()
}
