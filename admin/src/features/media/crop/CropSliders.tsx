import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import classes from './Crop.module.css'
import { type Part, type Size, SMALLEST, sideOf, squared, turned } from './part'

interface CropSlidersProps {
  part: Part
  size: Size
  square: boolean
  onChange: (part: Part) => void
}

/** Everything the mouse can do to the part, for whoever does not drag: each a slider that keys and clicks move too. */
export function CropSliders({ part, size, square, onChange }: CropSlidersProps) {
  const { t } = useTranslation()
  const side = (name: 'x' | 'y' | 'width' | 'height', least: number, most: number) => (
    <Slider
      label={t(`media.crop.${name}`)}
      value={part[name]}
      least={least}
      most={most}
      onChange={(value) => onChange(turned(part, { [name]: value }))}
    />
  )
  return (
    <div className={classes.sliders}>
      {square ? (
        <Slider
          label={t('media.crop.size')}
          value={sideOf(part, size)}
          least={SMALLEST}
          most={100}
          onChange={(value) => onChange(squared(part, value, size))}
        />
      ) : (
        <>
          {side('width', SMALLEST, 100 - part.x)}
          {side('height', SMALLEST, 100 - part.y)}
        </>
      )}
      {side('x', 0, 100 - part.width)}
      {side('y', 0, 100 - part.height)}
    </div>
  )
}

interface SliderProps {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

function Slider({ label, value, least, most, onChange }: SliderProps) {
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
