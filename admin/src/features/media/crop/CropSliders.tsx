import { useTranslation } from 'react-i18next'
import classes from './Crop.module.css'
import { Slider } from './Slider'
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
