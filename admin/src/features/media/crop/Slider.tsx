import { useId } from 'react'
import { useFormat } from '../../../lib/format'
import classes from './Crop.module.css'

interface SliderProps {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

/** A part of a hundred, by pointer and keyboard alike. */
export function Slider({ label, value, least, most, onChange }: SliderProps) {
  const id = useId()
  const format = useFormat()
  const said = format.percent(value / 100)
  return (
    <div className={classes.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className="num">
        {said}
      </output>
      <input
        id={id}
        type="range"
        min={Math.round(least)}
        max={Math.max(Math.round(least), Math.round(most))}
        step={1}
        disabled={most - least < 1}
        value={Math.round(value)}
        aria-valuetext={said}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  )
}
