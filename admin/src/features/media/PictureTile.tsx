import { useSortable } from '@dnd-kit/react/sortable'
import { ActionIcon, Textarea, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCrop, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Framed } from './frame/FrameDialog'
import { positionOf } from './frame/focal'
import type { Picture } from './PicturesField'
import classes from './PicturesField.module.css'

const FrameDialog = lazy(() => import('./frame/FrameDialog').then((module) => ({ default: module.FrameDialog })))

interface PictureTileProps {
  picture: Picture
  problem: ReactNode
  index: number
  count: number
  disabled: boolean
  onAlt: (alt: string) => void
  onFramed: (picture: Framed) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** Dragged by its grip, or moved by its arrows: the first picture is the listing's face. */
export function PictureTile(props: PictureTileProps) {
  const { picture, problem, index, count, disabled, onAlt, onFramed, onMove, onRemove } = props
  const [framing, setFraming] = useState(false)
  const { t } = useTranslation()
  const { ref, handleRef, isDragging } = useSortable({ id: picture.id, index, disabled })
  const place = t('media.place', { at: index + 1, count })
  const button = (label: string, icon: ReactNode, act: () => void, off: boolean) => (
    <Tooltip label={label}>
      <ActionIcon size={28} aria-label={`${label} (${place})`} onClick={act} disabled={off}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <li ref={ref} className={classes.tile} data-dragging={isDragging || undefined}>
      <div className={classes.frame}>
        {/* Its description stands right below it: read once is enough. */}
        <img src={picture.url} alt="" className={classes.picture} style={positionOf(picture.focal)} />
        {index === 0 && <span className={classes.cover}>{t('media.cover')}</span>}
        <button
          type="button"
          ref={handleRef}
          className={classes.grip}
          hidden={disabled}
          aria-label={t('media.grip', { place })}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      </div>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={4}
        dir="auto"
        aria-label={t('media.alt', { place })}
        placeholder={t('media.altHint')}
        value={picture.alt}
        error={problem}
        onChange={(event) => onAlt(event.currentTarget.value)}
      />
      <div className={classes.tools}>
        {button(
          t('media.earlier'),
          <IconArrowLeft size={15} className={classes.turn} />,
          () => onMove(index - 1),
          disabled || index === 0,
        )}
        {button(
          t('media.later'),
          <IconArrowRight size={15} className={classes.turn} />,
          () => onMove(index + 1),
          disabled || index === count - 1,
        )}
        <span className={classes.space} />
        {button(t('media.frame.choose'), <IconCrop size={15} />, () => setFraming(true), disabled || !picture.mayFrame)}
        {button(t('media.remove'), <IconTrash size={15} />, onRemove, disabled)}
      </div>
      <Suspense>
        {framing && <FrameDialog id={picture.id} onFramed={onFramed} onClose={() => setFraming(false)} />}
      </Suspense>
    </li>
  )
}
