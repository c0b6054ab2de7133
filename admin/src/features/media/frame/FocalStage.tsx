import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Slider } from '../crop/Slider'
import { Cut } from './Cut'
import classes from './Frame.module.css'
import { type Focal, focalAt, positionOf } from './focal'
import { aimAt, type Framing, focalOf } from './framing'

interface FocalStageProps {
  image: HTMLImageElement
  framing: Framing
  onChange: (framing: Framing) => void
}

const STEPS: Record<string, Focal> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
}
const within = (value: number) => Math.min(Math.max(value, 0), 1)

/** What stays in sight where a page cuts what is shown: pressed or dragged, moved with the arrow keys or with the sliders. */
export function FocalStage({ image, framing, onChange }: FocalStageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const focal = focalOf(framing)
  const to = (point: Focal) => onChange({ ...framing, aim: aimAt(framing.part, point) })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const far = event.shiftKey ? 10 : 1
    to({ x: within(focal.x + step.x * far), y: within(focal.y + step.y * far) })
  }
  const slider = (axis: 'x' | 'y') => (
    <Slider
      label={t(`media.focal.${axis}`)}
      value={focal[axis] * 100}
      least={0}
      most={100}
      onChange={(value) => to({ ...focal, [axis]: value / 100 })}
    />
  )
  return (
    <>
      <p className={classes.text}>{t('media.focal.text')}</p>
      {/* Left and right are the picture's own, in every language. */}
      <div className={classes.stage} dir="ltr">
        <Cut
          image={image}
          part={framing.part}
          className={classes.picture}
          onPoint={(event) => to(focalAt(event.currentTarget.getBoundingClientRect(), event))}
        />
        <button
          type="button"
          className={classes.point}
          style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }}
          aria-label={t('media.focal.point', { x: format.percent(focal.x), y: format.percent(focal.y) })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={classes.controls}>
        {slider('x')}
        {slider('y')}
      </div>
      <div className={classes.samples} aria-hidden>
        {(['square', 'wide', 'tall'] as const).map((shape) => (
          <Cut
            key={shape}
            image={image}
            part={framing.part}
            className={classes.sample}
            shape={shape}
            style={positionOf(focal)}
          />
        ))}
      </div>
    </>
  )
}
