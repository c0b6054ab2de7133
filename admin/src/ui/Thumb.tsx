import classes from './Thumb.module.css'

/** A small picture, or the name's first letter. */
export function Thumb({ src, name, size = 40 }: { src: string | undefined; name: string; size?: number }) {
  const style = { width: size, height: size }
  if (src) return <img className={classes.thumb} style={style} src={src} alt="" loading="lazy" decoding="async" />
  return (
    <span className={classes.thumb} style={style} aria-hidden>
      {[...name.trim()][0]?.toLocaleUpperCase()}
    </span>
  )
}
