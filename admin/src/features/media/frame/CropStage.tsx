import { Button } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { ReactCrop } from 'react-image-crop'
import 'react-image-crop/dist/ReactCrop.css'
import cropClasses from '../crop/Crop.module.css'
import { CropSliders } from '../crop/CropSliders'
import { labelsIn } from '../crop/labels'
import { framed, type Part, SMALLEST, shareOf } from '../crop/part'
import classes from './Frame.module.css'
import { ratioOf, SHAPES, type Shape } from './framing'

interface CropStageProps {
  image: HTMLImageElement
  part: Part
  shape: Shape
  onChange: (part: Part, shape: Shape) => void
}

const shapes = ['free', 'own', ...Object.keys(SHAPES)] as Shape[]

/** What of the original is shown: dragged, moved with the arrow keys, or with the sliders; in any shape or in one that pages like. */
export function CropStage({ image, part, shape, onChange }: CropStageProps) {
  const { t } = useTranslation()
  const size = { width: image.naturalWidth, height: image.naturalHeight }
  const ratio = ratioOf(shape, size)
  const choose = (next: Shape) => {
    const wished = ratioOf(next, size)
    onChange(wished ? framed(part, { ratio: wished, share: shareOf(part, wished, size) }, size) : part, next)
  }
  return (
    <>
      <p className={classes.text}>{t('media.frame.text')}</p>
      <fieldset className={classes.shapes} aria-label={t('media.frame.shape')}>
        {shapes.map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant={one === shape ? 'light' : 'default'}
            aria-pressed={one === shape}
            onClick={() => choose(one)}
          >
            {t(`media.frame.shapes.${one}`)}
          </Button>
        ))}
      </fieldset>
      <div className={`${cropClasses.table} ${classes.table}`} dir="ltr">
        <ReactCrop
          className="ReactCrop--no-animate"
          crop={{ unit: '%', ...part }}
          {...(ratio ? { aspect: ratio } : {})}
          keepSelection
          minWidth={(STAGE * Math.min(1, size.width / size.height) * SMALLEST) / 100}
          minHeight={(STAGE * Math.min(1, size.height / size.width) * SMALLEST) / 100}
          ruleOfThirds
          ariaLabels={labelsIn(t)}
          style={{ '--ratio': size.width / size.height } as CSSProperties}
          onChange={(_, { x, y, width, height }) => onChange({ x, y, width, height }, shape)}
        >
          <img src={image.src} alt="" draggable={false} />
        </ReactCrop>
      </div>
      <CropSliders part={part} size={size} ratio={ratio} onChange={(next) => onChange(next, shape)} />
    </>
  )
}

/** How long the longer side of the picture is on the page, at most. */
const STAGE = 300
