import { useMutation } from '@apollo/client/react'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { Slider } from '../crop/Slider'
import classes from './FocalDialog.module.css'
import { type Focal, focalAt, positionOf } from './focal'

const AimPicture = graphql(`
  mutation AimPicture($id: ID!, $focalPoint: FocalPointInput) {
    updateMediaAsset(id: $id, input: { focalPoint: $focalPoint }) {
      id
      focalPoint {
        x
        y
      }
    }
  }
`)

interface FocalDialogProps {
  picture: { id: string; url: string; alt: string; focal: Focal }
  onChosen: (focal: Focal) => void
  onClose: () => void
}

/** What stays in sight where a page cuts the picture: pressed on the picture, or moved with the sliders. */
export function FocalDialog({ picture, onChosen, onClose }: FocalDialogProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [focal, setFocal] = useState(picture.focal)
  const [save, { loading, error }] = useMutation(AimPicture)
  const use = async () => {
    const { data } = await save({ variables: { id: picture.id, focalPoint: { x: focal.x, y: focal.y } } }).catch(
      () => ({ data: null }),
    )
    if (!data) return
    onChosen(focal)
    onClose()
  }
  const slider = (axis: 'x' | 'y') => (
    <Slider
      label={t(`media.focal.${axis}`)}
      value={focal[axis] * 100}
      least={0}
      most={100}
      onChange={(value) => setFocal({ ...focal, [axis]: value / 100 })}
    />
  )
  return (
    <Dialog opened onClose={onClose} title={t('media.focal.title')} size={560}>
      <p className={classes.text}>{t('media.focal.text')}</p>
      {error && <Notice tone="bad">{text(readProblem(error))}</Notice>}
      {/* What a pointer does here the sliders below do as well. */}
      <div className={classes.stage} dir="ltr">
        <img
          src={picture.url}
          alt={picture.alt}
          onPointerDown={(event) => setFocal(focalAt(event.currentTarget.getBoundingClientRect(), event))}
          draggable={false}
        />
        <span className={classes.point} style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }} aria-hidden />
      </div>
      <div className={classes.controls}>
        {slider('x')}
        {slider('y')}
      </div>
      <div className={classes.samples} aria-hidden>
        {(['square', 'wide', 'tall'] as const).map((shape) => (
          <img
            key={shape}
            src={picture.url}
            alt=""
            className={classes.sample}
            data-shape={shape}
            style={positionOf(focal)}
          />
        ))}
      </div>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} disabled={loading}>
          {t('common.cancel')}
        </Button>
        <Button onClick={() => void use()} loading={loading}>
          {t('media.focal.use')}
        </Button>
      </Group>
    </Dialog>
  )
}
