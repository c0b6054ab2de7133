import { useTranslation } from 'react-i18next'
import classes from './Crop.module.css'
import { Slider } from './Slider'
import { framed, leastShare, type Part, type Size, SMALLEST, shareOf, turned } from './part'

interface CropSlidersProps {
  part: Part
  size: Size
  /** Widths to a height, where the frame keeps its shape. */
  ratio: number | undefined
  onChange: (part: Part) => void
}

/** Everything the mouse can do to the part, for whoever does not drag: each a slider that keys and clicks move too. */
export function CropSliders({ part, size, ratio, onChange }: CropSlidersProps) {
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
      {ratio ? (
        <Slider
          label={t('media.crop.size')}
          value={shareOf(part, ratio, size)}
          least={leastShare(ratio, size)}
          most={100}
          onChange={(share) => onChange(framed(part, { ratio, share }, size))}
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
